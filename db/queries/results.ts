import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { attempt, candidate, record, score, sitting, unit, unitResult, visit } from "@/db/schema";
import { within } from "@/db/scope";
import { resultShown } from "./released";
import type { CampaignId, UnitId, VisitId } from "@/lib/domain/ids";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import type { Scope } from "@/lib/domain/policy/policy";

/** Keeps the results of units of a campaign, each in place of the one before. */
export async function upsertUnitResults(
  tx: Transaction,
  results: readonly (typeof unitResult.$inferInsert)[],
) {
  if (results.length === 0) return;
  await tx
    .insert(unitResult)
    .values([...results])
    .onConflictDoUpdate({ target: [unitResult.campaignId, unitResult.unitId], set: replaced });
}

const replaced = {
  population: sql`excluded.population`,
  listed: sql`excluded.listed`,
  present: sql`excluded.present`,
  excused: sql`excluded.excused`,
  scored: sql`excluded.scored`,
  passed: sql`excluded.passed`,
  mean: sql`excluded.mean`,
  detail: sql`excluded.detail`,
  provisional: sql`excluded.provisional`,
  computedAt: sql`excluded.computed_at`,
};

export async function deleteUnitResults(
  tx: Transaction,
  { campaignId, unitIds }: { campaignId: CampaignId; unitIds: readonly UnitId[] },
) {
  if (unitIds.length === 0) return;
  await tx
    .delete(unitResult)
    .where(and(eq(unitResult.campaignId, campaignId), inArray(unitResult.unitId, [...unitIds])));
}

/** The result of the unit of a visit, or undefined before anybody of it is listed. */
export async function selectOptionalUnitResult(db: Executor, visitId: VisitId) {
  const [row] = await db
    .select({ result: unitResult })
    .from(visit)
    .innerJoin(
      unitResult,
      and(eq(unitResult.campaignId, visit.campaignId), eq(unitResult.unitId, visit.unitId)),
    )
    .where(eq(visit.id, visitId));
  return row?.result;
}

/** Whether the result of the unit of a visit may be shown to those who read `early` this far. */
export async function isResultShown(db: Executor, early: Scope, visitId: VisitId) {
  const [row] = await db
    .select({ id: visit.id })
    .from(visit)
    .where(and(eq(visit.id, visitId), resultShown(early)));
  return row !== undefined;
}

const shownColumns = {
  unitId: unitResult.unitId,
  unitName: unit.name,
  groupId: unit.groupId,
  visitId: visit.id,
  provisional: unitResult.provisional,
};

export type UnitSummary = Omit<UnitResult, "topics" | "jobGroups">;

const summary = sql<UnitSummary>`${unitResult.detail} - '{topics,jobGroups}'::text[]`;

const visitOfResult = and(
  eq(visit.campaignId, unitResult.campaignId),
  eq(visit.unitId, unitResult.unitId),
);

type Narrowed = {
  /** Null: units without a group. Absent: all. */
  readonly groupId?: string | null;
  readonly unitIds?: readonly UnitId[];
};

function areShown(early: Scope, campaignId: CampaignId, { groupId, unitIds }: Narrowed) {
  const inGroup = groupId === null ? isNull(unit.groupId) : eq(unit.groupId, groupId ?? "");
  return and(
    eq(unitResult.campaignId, campaignId),
    resultShown(early),
    groupId === undefined ? undefined : inGroup,
    unitIds && inArray(unitResult.unitId, [...unitIds]),
  );
}

/**
 * The results of units in a campaign that may be shown to those who read `early` this far, whole:
 * with their topics and posts.
 */
export async function selectUnitResults(
  db: Executor,
  early: Scope,
  campaignId: CampaignId,
  narrowed: Narrowed = {},
) {
  return db
    .select({ ...shownColumns, detail: unitResult.detail })
    .from(unitResult)
    .innerJoin(unit, eq(unit.id, unitResult.unitId))
    .innerJoin(visit, visitOfResult)
    .where(areShown(early, campaignId, narrowed))
    .orderBy(asc(unit.name), asc(unit.id));
}

/** The same without topics and posts: enough to rank units by. */
export async function selectUnitSummaries(
  db: Executor,
  early: Scope,
  campaignId: CampaignId,
  narrowed: Narrowed = {},
) {
  return db
    .select({ ...shownColumns, detail: summary })
    .from(unitResult)
    .innerJoin(unit, eq(unit.id, unitResult.unitId))
    .innerJoin(visit, visitOfResult)
    .where(areShown(early, campaignId, narrowed))
    .orderBy(asc(unit.name), asc(unit.id));
}

/** Whether the visit of a unit in a campaign lies in `scope`. */
export async function selectOptionalVisitOfUnit(
  db: Executor,
  scope: Scope,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: UnitId },
) {
  const [row] = await db
    .select({
      id: visit.id,
      population: visit.population,
      unitName: unit.name,
      groupId: unit.groupId,
      recordId: record.id,
    })
    .from(visit)
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(
      and(
        eq(visit.campaignId, campaignId),
        eq(visit.unitId, unitId),
        within(scope, { unit: visit.unitId, visit: visit.id }),
      ),
    );
  return row;
}

/**
 * Units with a score that their kept result has not seen: a process died between the two, or the
 * result was computed by a version that told less.
 */
export async function selectStaleUnits(db: Executor) {
  return db
    .selectDistinct({
      campaignId: sql<CampaignId>`${sitting.campaignId}`,
      unitId: candidate.unitId,
    })
    .from(score)
    .innerJoin(attempt, eq(attempt.id, score.attemptId))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(
      visit,
      and(eq(visit.campaignId, sitting.campaignId), eq(visit.unitId, candidate.unitId)),
    )
    .leftJoin(
      unitResult,
      and(eq(unitResult.campaignId, sitting.campaignId), eq(unitResult.unitId, candidate.unitId)),
    )
    .where(
      sql`${unitResult.computedAt} is null or ${score.at} > ${unitResult.computedAt}
        or not ${unitResult.detail} ? 'jobGroups'`,
    );
}
