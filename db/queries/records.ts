import { and, asc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  campaign,
  criteriaSet,
  record,
  recordValue,
  unit,
  unitGroup,
  user,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { RecordId, UserId, VisitId } from "@/lib/domain/ids";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Scope } from "@/lib/domain/policy/policy";

const handles = { unit: visit.unitId, visit: visit.id } as const;

/** A record with its visit, unit, campaign and criteria set, or undefined when out of scope. */
export async function selectOptionalRecord(db: Executor, scope: Scope, id: RecordId) {
  const [row] = await db
    .select({ record, visit, unit, group: unitGroup, campaign, criteriaSet })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .leftJoin(unitGroup, eq(unitGroup.id, unit.groupId))
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(criteriaSet, eq(criteriaSet.id, campaign.criteriaSetId))
    .where(and(eq(record.id, id), within(scope, handles)));
  return row;
}

/** The record and its visit, the record locked until `tx` ends. */
export async function lockRecord(tx: Transaction, scope: Scope, id: RecordId) {
  const [row] = await tx
    .select({ record, visitId: visit.id, unitId: visit.unitId, sections: criteriaSet.sections })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(criteriaSet, eq(criteriaSet.id, campaign.criteriaSetId))
    .where(and(eq(record.id, id), within(scope, handles)))
    .for("update", { of: record });
  return row;
}

/** What stands in the fields of a record, with who wrote it last. */
export async function selectRecordValues(db: Executor, id: RecordId) {
  return db
    .select({
      field: recordValue.field,
      source: recordValue.source,
      value: recordValue.value,
      note: recordValue.note,
      revision: recordValue.revision,
      updatedBy: user.displayName,
      updatedAt: recordValue.updatedAt,
    })
    .from(recordValue)
    .innerJoin(user, eq(user.id, recordValue.updatedBy))
    .where(eq(recordValue.recordId, id))
    .orderBy(asc(recordValue.field), asc(recordValue.source));
}

type FieldKey = {
  readonly recordId: RecordId;
  readonly field: string;
  readonly source: "self" | "verified";
};

const same = ({ recordId, field, source }: FieldKey) =>
  and(
    eq(recordValue.recordId, recordId),
    eq(recordValue.field, field),
    eq(recordValue.source, source),
  );

export async function selectOptionalRecordValue(db: Executor, key: FieldKey) {
  const [row] = await db.select().from(recordValue).where(same(key));
  return row;
}

/** Writes a field; the revision grows by one. The record is locked by the caller. */
export async function upsertRecordValue(
  tx: Transaction,
  key: FieldKey,
  { value, note, by }: { value: FieldValue; note: string; by: UserId },
): Promise<{ revision: number; updatedAt: Date }> {
  const changed = {
    value,
    note,
    updatedBy: by,
    updatedAt: sql`clock_timestamp()`,
    revision: sql`${recordValue.revision} + 1`,
  };
  const [row] = await tx
    .insert(recordValue)
    .values({ ...key, value, note, updatedBy: by, updatedAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: [recordValue.recordId, recordValue.field, recordValue.source],
      set: changed,
    })
    .returning({ revision: recordValue.revision, updatedAt: recordValue.updatedAt });
  if (!row) throw new Error("field was not written");
  return row;
}

export async function deleteRecordValue(tx: Transaction, key: FieldKey) {
  await tx.delete(recordValue).where(same(key));
}

export async function updateRecordVerified(tx: Transaction, id: RecordId, verifiedAt: Date) {
  await tx.update(record).set({ state: "verified", verifiedAt }).where(eq(record.id, id));
}

/** The record of a visit. */
export async function selectOptionalRecordId(db: Executor, visitId: VisitId) {
  const [row] = await db.select({ id: record.id }).from(record).where(eq(record.visitId, visitId));
  return row?.id;
}
