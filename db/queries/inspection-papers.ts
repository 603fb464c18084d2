import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
  campaignDocument,
  criteriaSet,
  recordValue,
  unit,
  user,
  visit,
  visitMember,
  visitStep,
} from "@/db/schema";
import type { CampaignId, CriteriaSetId, RecordId, UnitId, VisitId } from "@/lib/domain/ids";
import type { DocumentKind } from "@/lib/domain/inspection/document";

/** The criteria set of a campaign, and the body that ordered it. */
export async function selectPaperFrame(
  db: Executor,
  { criteriaSetId, ownerUnitId }: { criteriaSetId: CriteriaSetId; ownerUnitId: UnitId },
) {
  const [row] = await db
    .select({ criteria: criteriaSet, ownerName: unit.name })
    .from(criteriaSet)
    .innerJoin(unit, eq(unit.id, ownerUnitId))
    .where(eq(criteriaSet.id, criteriaSetId));
  if (!row) throw new Error("the campaign has no criteria set");
  return row;
}

/** The newest paper of a kind, of the campaign as a whole or of one of its visits. */
export async function selectOptionalDocument(
  db: Executor,
  { campaignId, visitId, kind }: { campaignId: CampaignId; visitId?: VisitId; kind: DocumentKind },
) {
  const ofVisit =
    visitId === undefined
      ? isNull(campaignDocument.visitId)
      : or(eq(campaignDocument.visitId, visitId), isNull(campaignDocument.visitId));
  const [row] = await db
    .select({
      number: campaignDocument.number,
      issuedOn: campaignDocument.issuedOn,
      signer: campaignDocument.signer,
    })
    .from(campaignDocument)
    .where(
      and(eq(campaignDocument.campaignId, campaignId), eq(campaignDocument.kind, kind), ofVisit),
    )
    // One of the visit itself stands before one of all; nulls come last.
    .orderBy(asc(campaignDocument.visitId), desc(campaignDocument.issuedOn))
    .limit(1);
  return row;
}

/** Who visits, by visit. */
export async function selectPaperMembers(db: Executor, visits: readonly VisitId[]) {
  if (visits.length === 0) return [];
  return db
    .select({
      visitId: visitMember.visitId,
      name: user.displayName,
      position: user.position,
      task: visitMember.task,
    })
    .from(visitMember)
    .innerJoin(user, eq(user.id, visitMember.userId))
    .where(inArray(visitMember.visitId, [...visits]))
    .orderBy(asc(user.displayName), asc(user.id));
}

/** By when units were asked for their self-reports: the latest day named, or null. */
export async function selectSelfReportDue(db: Executor, campaignId: CampaignId) {
  const [row] = await db
    .select({ dueOn: visitStep.dueOn })
    .from(visitStep)
    .innerJoin(visit, eq(visit.id, visitStep.visitId))
    .where(and(eq(visit.campaignId, campaignId), eq(visitStep.move, "announce")))
    .orderBy(desc(visitStep.id))
    .limit(1);
  return row?.dueOn ?? null;
}

/** What stands in the records named, field by field. */
export async function selectPaperValues(db: Executor, records: readonly RecordId[]) {
  if (records.length === 0) return [];
  return db
    .select({
      recordId: recordValue.recordId,
      field: recordValue.field,
      source: recordValue.source,
      value: recordValue.value,
      note: recordValue.note,
    })
    .from(recordValue)
    .where(inArray(recordValue.recordId, [...records]));
}

export type PaperValue = Awaited<ReturnType<typeof selectPaperValues>>[number];
