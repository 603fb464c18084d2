import { and, asc, count, desc, eq, inArray, max, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  assignment,
  campaign,
  officer,
  sampleDraw,
  sampleMember,
  sampleUnit,
  samplingPlan,
  user,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId, OfficerId, SampleDrawId, UnitId, UserId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import type { SamplingRule } from "@/lib/domain/sampling/rule";
import { heldOn } from "./officers";

/** The rule of a campaign, or undefined while nobody has set one. */
export async function selectOptionalRule(db: Executor, campaignId: CampaignId) {
  const [row] = await db
    .select({ rule: samplingPlan.rule })
    .from(samplingPlan)
    .where(eq(samplingPlan.campaignId, campaignId));
  return row?.rule;
}

export async function upsertRule(
  tx: Transaction,
  values: { campaignId: CampaignId; rule: SamplingRule; updatedBy: UserId },
) {
  const { campaignId: _, ...changed } = values;
  await tx
    .insert(samplingPlan)
    .values(values)
    .onConflictDoUpdate({
      target: samplingPlan.campaignId,
      set: { ...changed, updatedAt: sql`now()` },
    });
}

/** Officers who have their main post in one of some units on a day, by staff code. */
export async function selectRoll(db: Executor, on: string, unitIds: readonly UnitId[]) {
  if (unitIds.length === 0) return [];
  const main = db
    .selectDistinctOn([assignment.officerId], {
      officerId: assignment.officerId,
      unitId: assignment.unitId,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
    })
    .from(assignment)
    .where(heldOn(on))
    .orderBy(asc(assignment.officerId), asc(assignment.concurrent), asc(assignment.id))
    .as("main");
  return db
    .select({
      officerId: main.officerId,
      unitId: main.unitId,
      title: main.title,
      jobGroupCode: main.jobGroupCode,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
    })
    .from(main)
    .innerJoin(officer, eq(officer.id, main.officerId))
    .where(inArray(main.unitId, [...unitIds]))
    .orderBy(asc(officer.staffCode));
}

export type RollOfficer = Awaited<ReturnType<typeof selectRoll>>[number];

export type NewDraw = Omit<typeof sampleDraw.$inferInsert, "number">;

/** A draw with the next number of its campaign, which the caller holds locked. */
export async function insertDraw(tx: Transaction, values: NewDraw) {
  const [last] = await tx
    .select({ number: max(sampleDraw.number) })
    .from(sampleDraw)
    .where(eq(sampleDraw.campaignId, values.campaignId));
  const [row] = await tx
    .insert(sampleDraw)
    .values({ ...values, number: (last?.number ?? 0) + 1 })
    .returning({ id: sampleDraw.id, number: sampleDraw.number });
  if (!row) throw new Error("draw was not inserted");
  return row;
}

export async function insertSampleUnits(
  tx: Transaction,
  values: readonly (typeof sampleUnit.$inferInsert)[],
) {
  await tx.insert(sampleUnit).values([...values]);
}

/** So many rows fit the parameters of one statement. */
const chunk = 4000;

export async function insertSampleMembers(
  tx: Transaction,
  values: readonly (typeof sampleMember.$inferInsert)[],
) {
  for (let from = 0; from < values.length; from += chunk) {
    await tx.insert(sampleMember).values(values.slice(from, from + chunk));
  }
}

/** A draw with the body that owns its campaign, locked until `tx` ends. */
export async function lockDraw(tx: Transaction, scope: Scope, id: SampleDrawId) {
  const [row] = await tx
    .select({ draw: sampleDraw, ownerUnitId: campaign.ownerUnitId })
    .from(sampleDraw)
    .innerJoin(campaign, eq(campaign.id, sampleDraw.campaignId))
    .where(
      and(
        eq(sampleDraw.id, id),
        within(scope, { unit: campaign.ownerUnitId, campaign: campaign.id }),
      ),
    )
    .for("update", { of: sampleDraw });
  return row;
}

export async function updateDrawn(
  tx: Transaction,
  id: SampleDrawId,
  values: { witness: string; drawnBy: UserId },
) {
  await tx
    .update(sampleDraw)
    .set({ ...values, drawnAt: sql`clock_timestamp()` })
    .where(eq(sampleDraw.id, id));
}

export type Lot = {
  readonly officerId: OfficerId;
  readonly outcome: "selected" | "reserve";
  readonly place: number;
};

/** Keeps what was drawn. */
export async function updateMembersDrawn(
  tx: Transaction,
  drawId: SampleDrawId,
  lots: readonly Lot[],
) {
  const rows = JSON.stringify(
    lots.map(({ officerId, outcome, place }) => ({ officer_id: officerId, outcome, place })),
  );
  await tx.execute(sql`
    update ${sampleMember} m set outcome = l.outcome, place = l.place
      from jsonb_to_recordset(${rows}::jsonb) as l(officer_id uuid, outcome text, place int)
     where m.draw_id = ${drawId} and m.officer_id = l.officer_id`);
}

/** Units in a draw as far as `scope` reaches. */
function unitsWithin(scope: Scope) {
  return within(scope, { unit: sampleUnit.unitId, campaign: sampleDraw.campaignId });
}

/** The draws of a campaign that hold units in `scope`, the newest first. Without seeds. */
export async function selectDraws(db: Executor, scope: Scope, campaignId: CampaignId) {
  return db
    .select({
      id: sampleDraw.id,
      number: sampleDraw.number,
      rollOn: sampleDraw.rollOn,
      commitment: sampleDraw.commitment,
      reason: sampleDraw.reason,
      committedAt: sampleDraw.committedAt,
      drawnAt: sampleDraw.drawnAt,
      units: count(),
    })
    .from(sampleDraw)
    .innerJoin(sampleUnit, eq(sampleUnit.drawId, sampleDraw.id))
    .where(and(eq(sampleDraw.campaignId, campaignId), unitsWithin(scope)))
    .groupBy(sampleDraw.id)
    .orderBy(desc(sampleDraw.number));
}

/** A draw with who fixed and who drew it; the seed only once it is drawn. */
export async function selectOptionalDraw(db: Executor, campaignId: CampaignId, number: number) {
  const drawer = db.select({ id: user.id, name: user.displayName }).from(user).as("drawer");
  const [row] = await db
    .select({
      id: sampleDraw.id,
      number: sampleDraw.number,
      rule: sampleDraw.rule,
      rollOn: sampleDraw.rollOn,
      seed: sql<string>`case when ${sampleDraw.drawnAt} is null then '' else ${sampleDraw.seed} end`,
      commitment: sampleDraw.commitment,
      reason: sampleDraw.reason,
      committedAt: sampleDraw.committedAt,
      committedBy: user.displayName,
      witness: sampleDraw.witness,
      drawnAt: sampleDraw.drawnAt,
      drawnBy: drawer.name,
    })
    .from(sampleDraw)
    .innerJoin(user, eq(user.id, sampleDraw.committedBy))
    .leftJoin(drawer, eq(drawer.id, sampleDraw.drawnBy))
    .where(and(eq(sampleDraw.campaignId, campaignId), eq(sampleDraw.number, number)));
  return row;
}

/** The units of a draw, or those of them in `scope`, by number. */
export async function selectSampleUnits(db: Executor, drawId: SampleDrawId, scope?: Scope) {
  return db
    .select({
      unitId: sampleUnit.unitId,
      number: sampleUnit.number,
      name: sampleUnit.name,
      rollDigest: sampleUnit.rollDigest,
      strata: sampleUnit.strata,
    })
    .from(sampleUnit)
    .innerJoin(sampleDraw, eq(sampleDraw.id, sampleUnit.drawId))
    .where(and(eq(sampleUnit.drawId, drawId), scope && unitsWithin(scope)))
    .orderBy(asc(sampleUnit.number));
}

/** The officers on the roll of some units of a draw, by staff code within each. */
export async function selectSampleMembers(
  db: Executor,
  drawId: SampleDrawId,
  unitIds: readonly UnitId[],
) {
  return db
    .select()
    .from(sampleMember)
    .where(and(eq(sampleMember.drawId, drawId), inArray(sampleMember.unitId, [...unitIds])))
    .orderBy(asc(sampleMember.unitId), asc(sampleMember.staffCode));
}

/** Whether the body that owns a campaign, or a team of it, is in `scope`. */
export async function isCampaignWithin(db: Executor, scope: Scope, id: CampaignId) {
  const handles = { unit: campaign.ownerUnitId, campaign: campaign.id };
  const [row] = await db
    .select({ id: campaign.id })
    .from(campaign)
    .where(and(eq(campaign.id, id), within(scope, handles)));
  return row !== undefined;
}
