import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  campaign,
  campaignDocument,
  campaignPlan,
  recommendation,
  user,
  visit,
  visitExplanation,
  visitMember,
  visitStep,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignDocumentId, CampaignId, UserId, VisitId } from "@/lib/domain/ids";
import { courseOf } from "@/lib/domain/inspection/course";
import { usualLimits } from "@/lib/domain/inspection/limits";
import type { VisitCourse } from "@/lib/domain/inspection/standing";
import type { Scope } from "@/lib/domain/policy/policy";

/** Through what somebody may act in a visit. */
export type Reaches = {
  readonly userId: UserId;
  /** Visits of one's own teams. */
  readonly team: Scope;
  readonly unit: Scope;
  readonly office: Scope;
};

function standingIn({ userId, team, unit, office }: Reaches) {
  return {
    inTeam: sql<boolean>`(${within(team, { visit: visit.id })})`,
    ofUnit: sql<boolean>`(${within(unit, { unit: visit.unitId })})`,
    ofOffice: sql<boolean>`(${within(office, { unit: campaign.ownerUnitId })})`,
    leads: sql<boolean>`exists (select from ${visitMember} where ${visitMember.visitId} = ${visit.id}
      and ${visitMember.userId} = ${userId} and ${visitMember.task} = 'leader')`,
  };
}

const columns = {
  id: visit.id,
  unitId: visit.unitId,
  campaignId: visit.campaignId,
  campaignState: campaign.state,
  state: visit.state,
  scheduledOn: visit.scheduledOn,
  hasLeader: sql<boolean>`exists (select from ${visitMember}
    where ${visitMember.visitId} = ${visit.id} and ${visitMember.task} = 'leader')`,
};

/** A visit and what somebody is in it, for showing what they may do. */
export async function selectOptionalVisitFor(db: Executor, reaches: Reaches, id: VisitId) {
  const [row] = await db
    .select({ ...columns, ...standingIn(reaches) })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .where(eq(visit.id, id));
  return row;
}

export type FoundVisit = NonNullable<Awaited<ReturnType<typeof selectOptionalVisitFor>>>;

/** The same, the visit locked until `tx` ends. */
export async function lockVisitFor(tx: Transaction, reaches: Reaches, id: VisitId) {
  await tx.select({ id: visit.id }).from(visit).where(eq(visit.id, id)).for("update");
  return selectOptionalVisitFor(tx, reaches, id);
}

/** What somebody is in each visit of a campaign. */
export async function selectStandings(db: Executor, reaches: Reaches, campaignId: CampaignId) {
  const rows = await db
    .select({ id: visit.id, ...standingIn(reaches) })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .where(eq(visit.campaignId, campaignId));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The visits of running campaigns in which somebody is on the side of the team or the unit. */
export async function selectReachedVisits(db: Executor, reaches: Reaches) {
  const { team, unit } = reaches;
  const rows = await db
    .select({ id: visit.id, ...standingIn(reaches) })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .where(
      and(
        eq(campaign.state, "running"),
        or(within(team, { visit: visit.id }), within(unit, { unit: visit.unitId })),
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The course of each visit named, as far as it has come. */
export async function selectCourses(
  db: Executor,
  ids: readonly VisitId[],
): Promise<ReadonlyMap<VisitId, VisitCourse>> {
  if (ids.length === 0) return new Map();
  const [visits, steps] = await Promise.all([
    db
      .select({
        id: visit.id,
        state: visit.state,
        scheduledOn: visit.scheduledOn,
        limits: campaignPlan.limits,
        recommendedDue: sql<string | null>`(select max(${recommendation.dueOn})::text
          from ${recommendation} where ${recommendation.visitId} = ${visit.id}
           and ${recommendation.state} <> 'draft')`,
        remedied: sql<boolean>`coalesce((select bool_and(${recommendation.state} not in ('issued', 'returned'))
          from ${recommendation} where ${recommendation.visitId} = ${visit.id}
           and ${recommendation.state} <> 'draft'), false)`,
        explanationSent: sql<boolean>`exists (select from ${visitExplanation}
          where ${visitExplanation.visitId} = ${visit.id})`,
      })
      .from(visit)
      .leftJoin(campaignPlan, eq(campaignPlan.campaignId, visit.campaignId))
      .where(inArray(visit.id, [...ids])),
    db
      .select()
      .from(visitStep)
      .where(inArray(visitStep.visitId, [...ids]))
      .orderBy(asc(visitStep.id)),
  ]);
  const taken = new Map<VisitId, typeof steps>(ids.map((id) => [id, []]));
  for (const step of steps) taken.get(step.visitId)?.push(step);
  return new Map(
    visits.map(({ id, limits, recommendedDue, remedied, explanationSent, ...planned }) => {
      const course = courseOf({ ...planned, limits: limits ?? usualLimits }, taken.get(id) ?? []);
      // Each recommendation has its day: the unit has until the last of them.
      const remedyDue = recommendedDue ?? course.remedyDue;
      return [id, { ...course, remedied, explanationSent, remedyDue }];
    }),
  );
}

export async function insertVisitStep(tx: Transaction, values: typeof visitStep.$inferInsert) {
  await tx.insert(visitStep).values(values);
}

export async function insertCampaignDocument(
  tx: Transaction,
  values: typeof campaignDocument.$inferInsert,
): Promise<CampaignDocumentId> {
  const [row] = await tx
    .insert(campaignDocument)
    .values(values)
    .returning({ id: campaignDocument.id });
  if (!row) throw new Error("document was not inserted");
  return row.id;
}

/** Every step of a visit with who wrote it down and the paper behind it, oldest first. */
export async function selectVisitSteps(db: Executor, id: VisitId) {
  return db
    .select({
      id: visitStep.id,
      move: visitStep.move,
      toState: visitStep.toState,
      onDay: visitStep.onDay,
      dueOn: visitStep.dueOn,
      late: visitStep.late,
      accepted: visitStep.accepted,
      reason: visitStep.reason,
      actor: user.displayName,
      createdAt: visitStep.createdAt,
      documentKind: campaignDocument.kind,
      documentNumber: campaignDocument.number,
      documentOn: campaignDocument.issuedOn,
    })
    .from(visitStep)
    .innerJoin(user, eq(user.id, visitStep.actorId))
    .leftJoin(campaignDocument, eq(campaignDocument.id, visitStep.documentId))
    .where(eq(visitStep.visitId, id))
    .orderBy(asc(visitStep.id));
}

/** The papers of a campaign; with a visit, also its own. By day, oldest first. */
export async function selectCampaignDocuments(
  db: Executor,
  { campaignId, visitId }: { campaignId: CampaignId; visitId?: VisitId },
) {
  const own = visitId === undefined ? undefined : eq(campaignDocument.visitId, visitId);
  return db
    .select({
      id: campaignDocument.id,
      kind: campaignDocument.kind,
      number: campaignDocument.number,
      issuedOn: campaignDocument.issuedOn,
      signer: campaignDocument.signer,
      note: campaignDocument.note,
      visitId: campaignDocument.visitId,
    })
    .from(campaignDocument)
    .where(
      and(eq(campaignDocument.campaignId, campaignId), or(isNull(campaignDocument.visitId), own)),
    )
    .orderBy(asc(campaignDocument.issuedOn), asc(campaignDocument.id));
}
