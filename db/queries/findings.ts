import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  blob,
  campaign,
  evidence,
  finding,
  record,
  recommendation,
  topic,
  unit,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { FindingId, RecordId, VisitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

const handles = { unit: visit.unitId, visit: visit.id } as const;

const place = {
  id: visit.id,
  unitId: visit.unitId,
  unitName: unit.name,
  state: visit.state,
  scheduledOn: visit.scheduledOn,
  campaignId: campaign.id,
  campaignName: campaign.name,
  campaignState: campaign.state,
  officeId: campaign.ownerUnitId,
  recordId: record.id,
};

/** A visit within reach with its unit, campaign and record. */
export async function selectOptionalVisitPlace(db: Executor, scope: Scope, id: VisitId) {
  const [row] = await db
    .select(place)
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(and(eq(visit.id, id), within(scope, handles)));
  return row;
}

/** The same, the visit locked until `tx` ends. */
export async function lockVisitPlace(tx: Transaction, scope: Scope, id: VisitId) {
  await tx.select({ id: visit.id }).from(visit).where(eq(visit.id, id)).for("update");
  return selectOptionalVisitPlace(tx, scope, id);
}

export type VisitPlace = NonNullable<Awaited<ReturnType<typeof selectOptionalVisitPlace>>>;

export async function insertFinding(
  tx: Transaction,
  values: typeof finding.$inferInsert,
): Promise<FindingId> {
  const [row] = await tx.insert(finding).values(values).returning({ id: finding.id });
  if (!row) throw new Error("finding was not inserted");
  return row.id;
}

/** A finding as it stands. Whoever asks checks the scope of its visit. */
export async function selectOptionalFinding(db: Executor, id: FindingId) {
  const [row] = await db.select().from(finding).where(eq(finding.id, id));
  return row;
}

export type FindingChanges = Pick<
  typeof finding.$inferInsert,
  "text" | "cause" | "severity" | "field" | "topicId" | "evidenceId"
>;

export async function updateFinding(tx: Transaction, id: FindingId, changes: FindingChanges) {
  await tx.update(finding).set(changes).where(eq(finding.id, id));
}

/** Takes a drafted finding away with what is drafted over it, and gives the latter. */
export async function deleteFinding(tx: Transaction, id: FindingId) {
  const removed = await tx
    .delete(recommendation)
    .where(eq(recommendation.findingId, id))
    .returning({ id: recommendation.id, text: recommendation.text });
  await tx.delete(finding).where(eq(finding.id, id));
  return removed;
}

/** Tells the drafted findings of a visit to its unit. */
export async function updateFindingsIssued(tx: Transaction, visitId: VisitId, at: Date) {
  await tx
    .update(finding)
    .set({ issuedAt: at })
    .where(and(eq(finding.visitId, visitId), isNull(finding.issuedAt)));
}

const columns = {
  id: finding.id,
  visitId: finding.visitId,
  text: finding.text,
  cause: finding.cause,
  severity: finding.severity,
  field: finding.field,
  topicId: finding.topicId,
  topicName: topic.name,
  topicNameEn: topic.nameEn,
  evidenceId: finding.evidenceId,
  evidenceName: evidence.name,
  evidenceCaption: evidence.caption,
  proposedFrom: finding.proposedFrom,
  issuedAt: finding.issuedAt,
};

/** The findings of visits, the worst first, then in the order in which they were written. */
export async function selectFindings(db: Executor, visitIds: readonly VisitId[]) {
  if (visitIds.length === 0) return [];
  return db
    .select(columns)
    .from(finding)
    .leftJoin(topic, eq(topic.id, finding.topicId))
    .leftJoin(evidence, eq(evidence.id, finding.evidenceId))
    .where(inArray(finding.visitId, [...visitIds]))
    .orderBy(
      sql`array_position(array['critical', 'serious', 'minor'], ${finding.severity})`,
      asc(finding.id),
    );
}

export type FindingRow = Awaited<ReturnType<typeof selectFindings>>[number];

/** The files of a record that may show a finding. */
export async function selectShowingFiles(db: Executor, recordId: RecordId) {
  return db
    .select({
      id: evidence.id,
      field: evidence.field,
      name: evidence.name,
      caption: evidence.caption,
    })
    .from(evidence)
    .innerJoin(blob, eq(blob.sha256, evidence.sha256))
    .where(and(eq(evidence.recordId, recordId), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.uploadedAt), asc(evidence.id));
}

/** Who may be asked to do something at a unit: itself, what lies below and above it, the office. */
export async function selectOwnerChoices(db: Executor, { unitId, officeId }: VisitPlace) {
  return db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(
      sql`${unit.id} = ${officeId} or exists (select from unit_closure uc
        where (uc.ancestor_id = ${unitId} and uc.descendant_id = ${unit.id})
           or (uc.descendant_id = ${unitId} and uc.ancestor_id = ${unit.id}))`,
    )
    .orderBy(sql`${unit.id} <> ${unitId}`, asc(unit.name), asc(unit.id));
}
