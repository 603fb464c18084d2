import { and, asc, count, desc, eq, inArray, isNotNull, like, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  contest,
  contestAudience,
  contestAudienceJobGroup,
  contestAudienceUnit,
  sitting,
  unit,
} from "@/db/schema";
import { within } from "@/db/scope";
import { containing } from "@/db/search";
import type { AudienceId, ContestId, UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

const handles = { unit: contest.ownerUnitId } as const;

type ContestFilter = { readonly search: readonly string[] };

function matching(scope: Scope, { search }: ContestFilter) {
  const mentions = search.map((text) => like(contest.searchText, containing(text)));
  return and(within(scope, handles), mentions.length > 0 ? or(...mentions) : undefined);
}

/** Contests in `scope`, the newest first, with their rounds counted. */
export async function selectContests(
  db: Executor,
  scope: Scope,
  filter: ContestFilter & { limit: number; offset: number },
) {
  return db
    .select({
      id: contest.id,
      name: contest.name,
      ownerUnitName: unit.name,
      publishedAt: contest.publishedAt,
      rounds: roundsWhere(sql`true`),
      over: roundsWhere(sql`s.state in ('closed', 'settled')`),
      firstFrom: sql<Date | null>`(select min(s.window_from) from ${sitting} s
        where s.contest_id = ${contest.id})`.mapWith(sitting.windowFrom),
    })
    .from(contest)
    .innerJoin(unit, eq(unit.id, contest.ownerUnitId))
    .where(matching(scope, filter))
    .orderBy(desc(contest.createdAt), asc(contest.id))
    .limit(filter.limit)
    .offset(filter.offset);
}

const roundsWhere = (such: ReturnType<typeof sql>) =>
  sql<number>`(select count(*) from ${sitting} s
    where s.contest_id = ${contest.id} and ${such})`.mapWith(Number);

export async function countContests(db: Executor, scope: Scope, filter: ContestFilter) {
  const [row] = await db.select({ total: count() }).from(contest).where(matching(scope, filter));
  return row?.total ?? 0;
}

/** A contest with the body that organises it, or undefined when absent or out of scope. */
export async function selectOptionalContest(db: Executor, scope: Scope, id: ContestId) {
  const [row] = await db
    .select({ contest, ownerUnitName: unit.name })
    .from(contest)
    .innerJoin(unit, eq(unit.id, contest.ownerUnitId))
    .where(and(eq(contest.id, id), within(scope, handles)));
  return row;
}

/** The contest, locked until `tx` ends, or undefined when absent or out of scope. */
export async function lockContest(tx: Transaction, scope: Scope, id: ContestId) {
  const [row] = await tx
    .select()
    .from(contest)
    .where(and(eq(contest.id, id), within(scope, handles)))
    .for("update");
  return row;
}

/** Contests that officers may see, the newest first. Whom each is for is the caller's to ask. */
export async function selectPublishedContests(db: Executor, id?: ContestId) {
  return db
    .select({ contest, ownerUnitName: unit.name })
    .from(contest)
    .innerJoin(unit, eq(unit.id, contest.ownerUnitId))
    .where(and(isNotNull(contest.publishedAt), id ? eq(contest.id, id) : undefined))
    .orderBy(desc(contest.publishedAt), asc(contest.id));
}

export type NewContest = typeof contest.$inferInsert;

export async function insertContest(tx: Transaction, values: NewContest): Promise<ContestId> {
  const [row] = await tx.insert(contest).values(values).returning({ id: contest.id });
  if (!row) throw new Error("contest was not inserted");
  return row.id;
}

export async function updateContest(
  tx: Transaction,
  id: ContestId,
  values: Partial<Omit<NewContest, "id" | "createdBy" | "createdAt">>,
) {
  await tx.update(contest).set(values).where(eq(contest.id, id));
}

/** The audiences of contests in their order, with the units and job groups that make them up. */
export async function selectAudiences(db: Executor, contestIds: readonly ContestId[]) {
  if (contestIds.length === 0) return [];
  const rows = await db
    .select()
    .from(contestAudience)
    .where(inArray(contestAudience.contestId, [...contestIds]))
    .orderBy(asc(contestAudience.contestId), asc(contestAudience.position));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [units, groups] = await Promise.all([
    db
      .select({ audienceId: contestAudienceUnit.audienceId, id: unit.id, name: unit.name })
      .from(contestAudienceUnit)
      .innerJoin(unit, eq(unit.id, contestAudienceUnit.unitId))
      .where(inArray(contestAudienceUnit.audienceId, ids))
      .orderBy(asc(unit.name), asc(unit.id)),
    db
      .select()
      .from(contestAudienceJobGroup)
      .where(inArray(contestAudienceJobGroup.audienceId, ids))
      .orderBy(asc(contestAudienceJobGroup.jobGroupCode)),
  ]);
  return rows.map((row) => {
    const own = units.filter(({ audienceId }) => audienceId === row.id);
    return {
      ...row,
      unitIds: own.map(({ id }) => id),
      unitNames: own.map(({ name }) => name),
      jobGroupCodes: groups
        .filter(({ audienceId }) => audienceId === row.id)
        .map(({ jobGroupCode }) => jobGroupCode),
    };
  });
}

export type NewAudience = {
  readonly contestId: ContestId;
  readonly name: string;
  readonly position: number;
  readonly unitIds: readonly UnitId[];
  readonly jobGroupCodes: readonly string[];
};

export async function insertAudience(
  tx: Transaction,
  { unitIds, jobGroupCodes, ...values }: NewAudience,
): Promise<AudienceId> {
  const [row] = await tx
    .insert(contestAudience)
    .values(values)
    .returning({ id: contestAudience.id });
  if (!row) throw new Error("audience was not inserted");
  const audienceId = row.id;
  await tx.insert(contestAudienceUnit).values(unitIds.map((unitId) => ({ audienceId, unitId })));
  if (jobGroupCodes.length > 0) {
    await tx
      .insert(contestAudienceJobGroup)
      .values(jobGroupCodes.map((jobGroupCode) => ({ audienceId, jobGroupCode })));
  }
  return audienceId;
}

/** Takes an audience away; false when the contest has no such one. */
export async function deleteAudience(
  tx: Transaction,
  contestId: ContestId,
  id: AudienceId,
): Promise<boolean> {
  const rows = await tx
    .delete(contestAudience)
    .where(and(eq(contestAudience.contestId, contestId), eq(contestAudience.id, id)))
    .returning({ id: contestAudience.id });
  return rows.length === 1;
}
