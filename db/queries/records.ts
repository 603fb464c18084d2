import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  campaign,
  criteriaSet,
  record,
  recordExemption,
  recordValue,
  unit,
  unitGroup,
  user,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId, RecordId, UserId } from "@/lib/domain/ids";
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

/** The same, the record locked until `tx` ends. */
export async function lockRecord(tx: Transaction, scope: Scope, id: RecordId) {
  const [held] = await tx
    .select({ id: record.id })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .where(and(eq(record.id, id), within(scope, handles)))
    .for("update", { of: record });
  return held ? selectOptionalRecord(tx, scope, id) : undefined;
}

export type FoundRecord = NonNullable<Awaited<ReturnType<typeof selectOptionalRecord>>>;

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

/** What stands in one field, with who wrote it. */
export async function selectOptionalRecordValue(db: Executor, key: FieldKey) {
  const [row] = await db
    .select({
      value: recordValue.value,
      note: recordValue.note,
      revision: recordValue.revision,
      updatedBy: user.displayName,
      updatedAt: recordValue.updatedAt,
    })
    .from(recordValue)
    .innerJoin(user, eq(user.id, recordValue.updatedBy))
    .where(same(key));
  return row;
}

/** Writes a field under the record's next revision. The record is locked by the caller. */
export async function upsertRecordValue(
  tx: Transaction,
  key: FieldKey,
  { value, note, by }: { value: FieldValue; note: string; by: UserId },
): Promise<{ revision: number; updatedAt: Date }> {
  const changed = {
    ...{ value, note, updatedBy: by, updatedAt: sql`clock_timestamp()` },
    revision: await nextRevision(tx, key.recordId),
  };
  const [row] = await tx
    .insert(recordValue)
    .values({ ...key, ...changed })
    .onConflictDoUpdate({
      target: [recordValue.recordId, recordValue.field, recordValue.source],
      set: changed,
    })
    .returning({ revision: recordValue.revision, updatedAt: recordValue.updatedAt });
  if (!row) throw new Error("field was not written");
  return row;
}

async function nextRevision(tx: Transaction, id: RecordId): Promise<number> {
  const [row] = await tx
    .update(record)
    .set({ revision: sql`${record.revision} + 1` })
    .where(eq(record.id, id))
    .returning({ revision: record.revision });
  if (!row) throw new Error("record was not found");
  return row.revision;
}

export async function deleteRecordValue(tx: Transaction, key: FieldKey) {
  await tx.delete(recordValue).where(same(key));
}

export async function updateRecordVerified(tx: Transaction, id: RecordId, verifiedAt: Date) {
  await tx.update(record).set({ state: "verified", verifiedAt }).where(eq(record.id, id));
}

/** The lines that the team found not to apply, with who said so. */
export async function selectExemptions(db: Executor, id: RecordId) {
  return db
    .select({
      field: recordExemption.field,
      reason: recordExemption.reason,
      markedBy: user.displayName,
      markedAt: recordExemption.markedAt,
    })
    .from(recordExemption)
    .innerJoin(user, eq(user.id, recordExemption.markedBy))
    .where(eq(recordExemption.recordId, id))
    .orderBy(asc(recordExemption.field));
}

type Marked = { readonly reason: string; readonly markedBy: UserId; readonly markedAt: Date };

export async function upsertExemption(
  tx: Transaction,
  key: { recordId: RecordId; field: string },
  marked: Marked,
) {
  await tx
    .insert(recordExemption)
    .values({ ...key, ...marked })
    .onConflictDoUpdate({
      target: [recordExemption.recordId, recordExemption.field],
      set: marked,
    });
}

/** Whether there was one to take back. */
export async function deleteExemption(
  tx: Transaction,
  { recordId, field }: { recordId: RecordId; field: string },
): Promise<boolean> {
  const gone = await tx
    .delete(recordExemption)
    .where(and(eq(recordExemption.recordId, recordId), eq(recordExemption.field, field)))
    .returning({ field: recordExemption.field });
  return gone.length > 0;
}

type Group = { readonly campaignId: CampaignId; readonly groupId: string | null };

const inGroup = ({ campaignId, groupId }: Group) =>
  and(
    eq(visit.campaignId, campaignId),
    sql`${unit.groupId} is not distinct from ${groupId}`,
    sql`${visit.state} <> 'withdrawn'`,
  );

/** Verified values of the given fields in every record of a campaign's unit group. */
export async function selectGroupValues(db: Executor, group: Group, fields: readonly string[]) {
  if (fields.length === 0) return [];
  return db
    .select({ field: recordValue.field, value: recordValue.value })
    .from(recordValue)
    .innerJoin(record, eq(record.id, recordValue.recordId))
    .innerJoin(visit, eq(visit.id, record.visitId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(
      and(
        inGroup(group),
        eq(recordValue.source, "verified"),
        inArray(recordValue.field, [...fields]),
        sql`not exists (select from ${recordExemption}
          where ${recordExemption.recordId} = ${record.id}
            and ${recordExemption.field} = ${recordValue.field})`,
      ),
    );
}

/** Whether a record of the group is still being written, so that the best may change. */
export async function isGroupOpen(db: Executor, group: Group): Promise<boolean> {
  const [row] = await db
    .select({ id: record.id })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(and(inGroup(group), eq(record.state, "draft")))
    .limit(1);
  return row !== undefined;
}
