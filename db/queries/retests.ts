import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { isCountedScore } from "@/db/latest";
import {
  attempt,
  candidate,
  finding,
  finish,
  resultRelease,
  retest,
  score,
  sitting,
  visit,
} from "@/db/schema";
import type { CampaignId, SittingId, UnitId, VisitId } from "@/lib/domain/ids";

/** Whether every result of a sitting stands: it is settled, or released to units with nothing unscored. */
const isFinal = sql<boolean>`(${sitting.state} = 'settled' or (
  exists (select from ${resultRelease} r where r.sitting_id = ${sitting.id} and r.audience = 'units')
  and not exists (select from ${attempt} a join ${finish} f on f.attempt_id = a.id and f.current
    where a.sitting_id = ${sitting.id} and not f.scored)))`;

export async function insertRetest(tx: Transaction, values: typeof retest.$inferInsert) {
  await tx.insert(retest).values(values);
}

/** The tests held again over the findings of a visit, with the mean of its unit's officers. */
export async function selectRetests(
  db: Executor,
  { visitId, unitId }: { readonly visitId: VisitId; readonly unitId: UnitId },
) {
  return db
    .select({
      findingId: retest.findingId,
      sittingId: retest.sittingId,
      name: sitting.name,
      state: sitting.state,
      final: isFinal,
      mark: retest.mark,
      startedBy: retest.startedBy,
      startedAt: retest.startedAt,
      scored: sql<number>`count(${score.id})`.mapWith(Number),
      mean: sql<number | null>`avg(100.0 * ${score.points} / nullif(${score.possible}, 0))::float8`,
    })
    .from(retest)
    .innerJoin(finding, eq(finding.id, retest.findingId))
    .innerJoin(sitting, eq(sitting.id, retest.sittingId))
    .leftJoin(
      candidate,
      sql`${candidate.sittingId} = ${sitting.id} and ${candidate.unitId} = ${unitId}`,
    )
    .leftJoin(
      attempt,
      sql`${attempt.candidateId} = ${candidate.id} and ${attempt.state} <> 'voided'`,
    )
    .leftJoin(finish, sql`${finish.attemptId} = ${attempt.id} and ${finish.current}`)
    .leftJoin(score, isCountedScore)
    .where(eq(finding.visitId, visitId))
    .groupBy(retest.findingId, retest.sittingId, sitting.id)
    .orderBy(asc(retest.startedAt));
}

/** Sittings with officers of a unit that count for another campaign or none: tests held again. */
export async function selectRetestChoices(
  db: Executor,
  { campaignId, unitId }: { readonly campaignId: CampaignId; readonly unitId: UnitId },
) {
  return db
    .selectDistinct({ id: sitting.id, name: sitting.name, windowFrom: sitting.windowFrom })
    .from(sitting)
    .innerJoin(candidate, eq(candidate.sittingId, sitting.id))
    .where(
      and(
        eq(candidate.unitId, unitId),
        sql`${sitting.campaignId} is distinct from ${campaignId}::uuid`,
        sql`${sitting.contestId} is null`,
        eq(sitting.rehearsal, false),
      ),
    )
    .orderBy(desc(sitting.windowFrom), asc(sitting.id));
}

/** The findings over which a sitting is held again, with the visit and the unit they are of. */
export async function selectRetestedIn(db: Executor, sittingId: SittingId) {
  return db
    .select({ findingId: retest.findingId, visitId: visit.id, unitId: visit.unitId })
    .from(retest)
    .innerJoin(finding, eq(finding.id, retest.findingId))
    .innerJoin(visit, eq(visit.id, finding.visitId))
    .where(eq(retest.sittingId, sittingId));
}
