import { and, asc, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "@/db/client";
import {
  blob,
  campaign,
  finding,
  recommendation,
  recommendationAct,
  record,
  remedyFile,
  unit,
  user,
  visit,
  visitMember,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { RecommendationId, RemedyFileId, UserId, VisitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

/** What a recommendation is reached by: the unit visited, its team, and the unit whose it is. */
export function reached(scope: Scope) {
  return or(
    within(scope, { unit: visit.unitId, visit: visit.id }),
    within(scope, { unit: recommendation.ownerUnitId }),
  );
}

export async function insertRecommendation(
  tx: Transaction,
  values: typeof recommendation.$inferInsert,
): Promise<RecommendationId> {
  const [row] = await tx.insert(recommendation).values(values).returning({ id: recommendation.id });
  if (!row) throw new Error("recommendation was not inserted");
  return row.id;
}

export async function selectRecommendationPlace(db: Executor, id: RecommendationId) {
  const [row] = await db
    .select({ visitId: recommendation.visitId, state: recommendation.state })
    .from(recommendation)
    .where(eq(recommendation.id, id));
  return row;
}

type RecommendationChanges = Partial<
  Pick<
    typeof recommendation.$inferInsert,
    "kind" | "text" | "searchText" | "ownerUnitId" | "ownerPerson" | "dueOn" | "state"
  >
>;

export async function updateRecommendation(
  tx: Transaction,
  id: RecommendationId,
  changes: RecommendationChanges,
) {
  await tx.update(recommendation).set(changes).where(eq(recommendation.id, id));
}

export async function deleteRecommendation(tx: Transaction, id: RecommendationId) {
  await tx.delete(recommendation).where(eq(recommendation.id, id));
}

/** What decides whether a visit may go on. */
export async function selectPending(db: Executor, visitId: VisitId) {
  return db
    .select({
      id: recommendation.id,
      state: recommendation.state,
      ownerUnitId: recommendation.ownerUnitId,
      dueOn: recommendation.dueOn,
    })
    .from(recommendation)
    .where(eq(recommendation.visitId, visitId))
    .orderBy(asc(recommendation.id));
}

/** Issues the drafts of a visit and says which. */
export async function updateRecommendationsIssued(tx: Transaction, visitId: VisitId) {
  return tx
    .update(recommendation)
    .set({ state: "issued" })
    .where(and(eq(recommendation.visitId, visitId), eq(recommendation.state, "draft")))
    .returning({ id: recommendation.id, dueOn: recommendation.dueOn });
}

/** Hands on with its visit whatever of it is open, and says which. */
export async function updateRecommendationsEscalated(tx: Transaction, visitId: VisitId) {
  return tx
    .update(recommendation)
    .set({ state: "escalated" })
    .where(
      and(
        eq(recommendation.visitId, visitId),
        notInArray(recommendation.state, ["draft", "closed", "escalated"]),
      ),
    )
    .returning({ id: recommendation.id });
}

const owner = alias(unit, "owner");

const recommendationColumns = {
  id: recommendation.id,
  visitId: recommendation.visitId,
  findingId: recommendation.findingId,
  kind: recommendation.kind,
  text: recommendation.text,
  ownerUnitId: recommendation.ownerUnitId,
  ownerUnitName: owner.name,
  ownerPerson: recommendation.ownerPerson,
  dueOn: recommendation.dueOn,
  state: recommendation.state,
};

/** The recommendations of visits in the order in which they were written. */
export async function selectRecommendations(db: Executor, visitIds: readonly VisitId[]) {
  if (visitIds.length === 0) return [];
  return db
    .select(recommendationColumns)
    .from(recommendation)
    .leftJoin(owner, eq(owner.id, recommendation.ownerUnitId))
    .where(inArray(recommendation.visitId, [...visitIds]))
    .orderBy(asc(recommendation.id));
}

export type RecommendationRow = Awaited<ReturnType<typeof selectRecommendations>>[number];

type Reaches = {
  readonly userId: UserId;
  readonly read: Scope;
  readonly team: Scope;
  readonly unit: Scope;
};

/** An issued recommendation within reach, with what somebody is in it. */
export async function selectOptionalRecommendation(
  db: Executor,
  { userId, read, team, unit: own }: Reaches,
  id: RecommendationId,
) {
  const leads = sql<boolean>`exists (select from ${visitMember}
    where ${visitMember.visitId} = ${visit.id} and ${visitMember.userId} = ${userId}
      and ${visitMember.task} = 'leader')`;
  const [row] = await db
    .select({
      ...recommendationColumns,
      unitId: visit.unitId,
      unitName: unit.name,
      visitState: visit.state,
      campaignId: campaign.id,
      campaignName: campaign.name,
      campaignState: campaign.state,
      recordId: record.id,
      findingText: finding.text,
      findingSeverity: finding.severity,
      topicId: finding.topicId,
      inTeam: sql<boolean>`(${within(team, { visit: visit.id })})`,
      leads,
      ofOwner: sql<boolean>`(${within(own, { unit: recommendation.ownerUnitId })})`,
    })
    .from(recommendation)
    .innerJoin(visit, eq(visit.id, recommendation.visitId))
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .leftJoin(owner, eq(owner.id, recommendation.ownerUnitId))
    .leftJoin(finding, eq(finding.id, recommendation.findingId))
    .where(and(eq(recommendation.id, id), sql`${recommendation.state} <> 'draft'`, reached(read)));
  return row;
}

export type FoundRecommendation = NonNullable<
  Awaited<ReturnType<typeof selectOptionalRecommendation>>
>;

/** The same, visit and recommendation locked until `tx` ends, in this order as a step of the visit does. */
export async function lockRecommendation(tx: Transaction, reaches: Reaches, id: RecommendationId) {
  const known = await selectRecommendationPlace(tx, id);
  if (!known) return undefined;
  await tx.select({ id: visit.id }).from(visit).where(eq(visit.id, known.visitId)).for("update");
  await tx
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.id, id))
    .for("update");
  return selectOptionalRecommendation(tx, reaches, id);
}

/** Writes down what happened, as the next of its recommendation, which is locked. */
export async function insertRecommendationAct(
  tx: Transaction,
  values: Omit<typeof recommendationAct.$inferInsert, "position" | "name" | "title">,
): Promise<number> {
  const [next] = await tx
    .select({
      position: sql<number>`coalesce(max(${recommendationAct.position}), 0) + 1`.mapWith(Number),
    })
    .from(recommendationAct)
    .where(eq(recommendationAct.recommendationId, values.recommendationId));
  const [person] = await tx
    .select({ name: user.displayName, title: user.position })
    .from(user)
    .where(eq(user.id, values.userId));
  if (!next || !person) throw new Error("act was not inserted");
  await tx.insert(recommendationAct).values({ ...values, ...next, ...person });
  return next.position;
}

/** Everything that happened to recommendations, in order. */
export async function selectRecommendationActs(db: Executor, ids: readonly RecommendationId[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(recommendationAct)
    .where(inArray(recommendationAct.recommendationId, [...ids]))
    .orderBy(asc(recommendationAct.recommendationId), asc(recommendationAct.position));
}

export type ActRow = Awaited<ReturnType<typeof selectRecommendationActs>>[number];

const fileColumns = {
  id: remedyFile.id,
  recommendationId: remedyFile.recommendationId,
  position: remedyFile.position,
  name: remedyFile.name,
  sha256: remedyFile.sha256,
  mediaType: blob.mediaType,
  size: blob.size,
  uploadedAt: remedyFile.uploadedAt,
};

/** The files of a recommendation's reports and of the one that is to come. */
export async function selectRemedyFiles(db: Executor, id: RecommendationId) {
  return db
    .select(fileColumns)
    .from(remedyFile)
    .innerJoin(blob, eq(blob.sha256, remedyFile.sha256))
    .where(eq(remedyFile.recommendationId, id))
    .orderBy(asc(remedyFile.uploadedAt), asc(remedyFile.id));
}

/** A file by itself. Whoever asks checks the scope of its recommendation. */
export async function selectOptionalRemedyFile(db: Executor, id: RemedyFileId) {
  const [row] = await db
    .select(fileColumns)
    .from(remedyFile)
    .innerJoin(blob, eq(blob.sha256, remedyFile.sha256))
    .where(eq(remedyFile.id, id));
  return row;
}

export async function insertRemedyFile(
  tx: Transaction,
  values: typeof remedyFile.$inferInsert,
): Promise<RemedyFileId> {
  const [row] = await tx.insert(remedyFile).values(values).returning({ id: remedyFile.id });
  if (!row) throw new Error("file was not inserted");
  return row.id;
}

export async function deleteRemedyFile(tx: Transaction, id: RemedyFileId) {
  await tx.delete(remedyFile).where(eq(remedyFile.id, id));
}

/** Makes what was laid down part of a report. */
export async function updateRemedyFilesReported(
  tx: Transaction,
  id: RecommendationId,
  position: number,
) {
  await tx
    .update(remedyFile)
    .set({ position })
    .where(and(eq(remedyFile.recommendationId, id), isNull(remedyFile.position)));
}
