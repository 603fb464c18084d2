import { and, asc, count, desc, eq, inArray, isNull, like, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  attempt,
  campaign,
  candidate,
  finish,
  markingRule,
  resultRelease,
  safeBrowser,
  sitting,
  sittingInvigilator,
  sittingMarker,
  test,
  unit,
  user,
} from "@/db/schema";
import { within } from "@/db/scope";
import { containing } from "@/db/search";
import type { CampaignId, SittingId, UserId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

/** Rounds of contests are sittings as well, but not of rooms: they have queries of their own. */
export const inRoom = isNull(sitting.contestId);

/** By what a sitting is reached. */
export const sittingHandles = {
  unit: sitting.ownerUnitId,
  sitting: sitting.id,
  campaign: sitting.campaignId,
} as const;

type SittingFilter = {
  readonly states?: readonly SittingState[] | undefined;
  readonly campaignId?: CampaignId | undefined;
  /** Folded spellings, any of them: of the name, the room or the body that organises it. */
  readonly search?: readonly string[] | undefined;
};

function matching(scope: Scope, { states, campaignId, search = [] }: SittingFilter) {
  return and(
    inRoom,
    within(scope, sittingHandles),
    states ? inArray(sitting.state, [...states]) : undefined,
    campaignId ? eq(sitting.campaignId, campaignId) : undefined,
    search.length > 0 ? or(...search.map(mentions)) : undefined,
  );
}

function mentions(text: string) {
  const pattern = containing(text);
  const owner = sql`exists (select from ${unit}
    where ${unit.id} = ${sitting.ownerUnitId} and ${unit.searchText} like ${pattern})`;
  return or(like(sitting.searchText, pattern), owner);
}

/** Sittings in `scope`, newest window first, with how many are listed and how many of them began. */
export async function selectSittings(
  db: Executor,
  scope: Scope,
  filter: SittingFilter & { limit: number; offset: number },
) {
  return db
    .select({
      id: sitting.id,
      name: sitting.name,
      room: sitting.room,
      state: sitting.state,
      windowFrom: sitting.windowFrom,
      windowTo: sitting.windowTo,
      startedAt: sitting.startedAt,
      testName: test.name,
      ownerUnitName: unit.name,
      campaignName: campaign.name,
      listed,
      present,
    })
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(unit, eq(unit.id, sitting.ownerUnitId))
    .leftJoin(campaign, eq(campaign.id, sitting.campaignId))
    .where(matching(scope, filter))
    .orderBy(desc(sitting.windowFrom), asc(sitting.id))
    .limit(filter.limit)
    .offset(filter.offset);
}

const listed = sql<number>`(select count(*) from ${candidate}
  where ${candidate.sittingId} = ${sitting.id})`.mapWith(Number);

const present = sql<number>`(select count(distinct ${attempt.candidateId}) from ${attempt}
  where ${attempt.sittingId} = ${sitting.id} and ${attempt.startedAt} is not null)`.mapWith(Number);

export async function countSittings(db: Executor, scope: Scope, filter: SittingFilter) {
  const [row] = await db.select({ total: count() }).from(sitting).where(matching(scope, filter));
  return row?.total ?? 0;
}

/** A sitting with its test, or undefined when absent or out of scope. */
export async function selectOptionalSitting(db: Executor, scope: Scope, id: SittingId) {
  const [row] = await db
    .select({ sitting, test, ownerUnitName: unit.name, campaignName: campaign.name })
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(unit, eq(unit.id, sitting.ownerUnitId))
    .leftJoin(campaign, eq(campaign.id, sitting.campaignId))
    .where(and(eq(sitting.id, id), inRoom, within(scope, sittingHandles)));
  return row;
}

/**
 * Whether the sitting is in scope: asked at every look at its room, so a connection plans it once
 * for each shape of scope.
 */
export async function reachesSitting(db: Executor, scope: Scope, id: SittingId): Promise<boolean> {
  const [row] = await db
    .select({ id: sitting.id })
    .from(sitting)
    .where(and(eq(sitting.id, id), inRoom, within(scope, sittingHandles)))
    .prepare("reaches_sitting")
    .execute();
  return row !== undefined;
}

/** The sitting, locked until `tx` ends, or undefined when absent or out of scope. */
export async function lockSitting(tx: Transaction, scope: Scope, id: SittingId) {
  const [row] = await tx
    .select()
    .from(sitting)
    .where(and(eq(sitting.id, id), inRoom, within(scope, sittingHandles)))
    .for("update");
  return row;
}

/** How long the test of a sitting lasts, and when it is. */
export async function selectSittingTerms(db: Executor, id: SittingId) {
  const [row] = await db
    .select({ allowanceS: test.allowanceS, windowFrom: sitting.windowFrom })
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .where(eq(sitting.id, id));
  if (!row) throw new Error(`no sitting ${id}`);
  return row;
}

/** The database's clock, read now. Only after the row it decides on is locked. */
export async function readClock(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ ms: number }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  if (!row) throw new Error("the clock gave nothing");
  return new Date(row.ms);
}

export type NewSitting = typeof sitting.$inferInsert;

export async function insertSitting(tx: Transaction, values: NewSitting): Promise<SittingId> {
  const [row] = await tx.insert(sitting).values(values).returning({ id: sitting.id });
  if (!row) throw new Error("sitting was not inserted");
  return row.id;
}

export async function updateSitting(
  tx: Transaction,
  id: SittingId,
  values: Partial<Omit<NewSitting, "id" | "seed" | "createdBy" | "createdAt">>,
) {
  await tx.update(sitting).set(values).where(eq(sitting.id, id));
}

/** Takes away a sitting on whose list nobody stands, with all it was given. */
export async function deleteSitting(tx: Transaction, id: SittingId) {
  await tx.delete(sittingInvigilator).where(eq(sittingInvigilator.sittingId, id));
  await tx.delete(safeBrowser).where(eq(safeBrowser.sittingId, id));
  await tx.delete(sittingMarker).where(eq(sittingMarker.sittingId, id));
  await tx.delete(markingRule).where(eq(markingRule.sittingId, id));
  await tx.delete(sitting).where(eq(sitting.id, id));
}

export async function selectInvigilators(db: Executor, id: SittingId) {
  return db
    .select({ id: user.id, name: user.displayName })
    .from(sittingInvigilator)
    .innerJoin(user, eq(user.id, sittingInvigilator.userId))
    .where(eq(sittingInvigilator.sittingId, id))
    .orderBy(asc(user.displayName), asc(user.id));
}

export async function deleteInvigilator(
  tx: Transaction,
  sittingId: SittingId,
  userId: UserId,
): Promise<boolean> {
  const rows = await tx
    .delete(sittingInvigilator)
    .where(and(eq(sittingInvigilator.sittingId, sittingId), eq(sittingInvigilator.userId, userId)))
    .returning({ userId: sittingInvigilator.userId });
  return rows.length === 1;
}

/** What keeps a closed sitting from being settled: attempts that run, finishes without a score. */
export async function countUnsettled(db: Executor, sittingId: SittingId) {
  const [row] = await db
    .select({
      running:
        sql<number>`count(*) filter (where ${attempt.state} in ('in_progress', 'paused'))`.mapWith(
          Number,
        ),
      unscored: sql<number>`count(*) filter (where ${finish.scored} = false)`.mapWith(Number),
    })
    .from(attempt)
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .where(eq(attempt.sittingId, sittingId));
  return row ?? { running: 0, unscored: 0 };
}

export async function insertInvigilator(tx: Transaction, sittingId: SittingId, userId: UserId) {
  await tx.insert(sittingInvigilator).values({ sittingId, userId }).onConflictDoNothing();
}

/** To whom the results of a sitting have been shown, and since when. */
export async function selectReleases(db: Executor, sittingId: SittingId) {
  return db
    .select({ audience: resultRelease.audience, at: resultRelease.at, by: user.displayName })
    .from(resultRelease)
    .innerJoin(user, eq(user.id, resultRelease.releasedBy))
    .where(eq(resultRelease.sittingId, sittingId))
    .orderBy(asc(resultRelease.at), asc(resultRelease.audience));
}

/** Shows the results to an audience; releasing again changes nothing. */
export async function insertRelease(
  tx: Transaction,
  values: typeof resultRelease.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(resultRelease)
    .values(values)
    .onConflictDoNothing()
    .returning({ at: resultRelease.at });
  return rows.length === 1;
}
