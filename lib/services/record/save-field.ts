import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  deleteRecordValue,
  type FoundRecord,
  lockRecord,
  selectExemptions,
  selectOptionalRecordValue,
  upsertRecordValue,
} from "@/db/queries/records";
import { isSelfReportStanding } from "@/db/queries/self-reports";
import type { RecordId } from "@/lib/domain/ids";
import { fitsLine, isNoteAlone, isSameValue } from "@/lib/domain/inspection/check-value";
import { type CriteriaLine, linesOf } from "@/lib/domain/inspection/criteria";
import { exemptLines } from "@/lib/domain/inspection/exempt";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { isReported } from "@/lib/domain/inspection/self-report";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type SaveField = {
  readonly recordId: RecordId;
  readonly field: string;
  /** `self`: the unit reports. `verified`: the team has checked. */
  readonly source: "self" | "verified";
  /** Null empties the field. */
  readonly value: FieldValue | null;
  readonly note: string;
  /** The revision that was on the screen; 0 when the field was empty. */
  readonly over: number;
};

export type SavedField = { readonly revision: number; readonly savedAt: Date };

/** What somebody else wrote into a field meanwhile; null value and revision 0 where they emptied it. */
export type OtherValue = {
  readonly value: FieldValue | null;
  readonly note: string;
  readonly revision: number;
  readonly by: string | null;
  readonly at: Date | null;
};

export type SaveFieldRejection =
  | {
      readonly code: "not_draft" | "submitted" | "not_applicable" | "unfit_value" | "note_alone";
    }
  | { readonly code: "changed_meanwhile"; readonly other: OtherValue };

/**
 * Saves one field of a draft record as typed.
 *
 * Rejected with `changed_meanwhile` and what stands there now when somebody else saved the field
 * after it was shown: neither of two inspectors at work overwrites the other. Where the same stands
 * there already it is saved: a connection that broke off before the answer has one's own save sent
 * twice. Once the record is verified both sides stand still (`not_draft`), and the unit's side once
 * it is handed in (`submitted`). A note goes with a value (`note_alone`).
 */
export async function saveField(
  ctx: Context,
  { over, value, note, ...key }: SaveField,
): Promise<Result<SavedField, SaveFieldRejection>> {
  const action = key.source === "self" ? "record.self_report" : "record.verify";
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, action), key.recordId);
    if (!found) throw new NotFound(`record ${key.recordId}`);
    const obstacle = await obstacleTo(tx, found, { ...key, value, note });
    if (obstacle) return rejected({ code: obstacle });

    const held = await selectOptionalRecordValue(tx, key);
    if ((held?.revision ?? 0) !== over) return passedBy(held, { value, note }, ctx.now);
    await insertAuditEvent(tx, ctx, {
      act: "record.save_field",
      subject: ["record", key.recordId],
      unitId: found.visit.unitId,
      detail: { field: key.field, source: key.source, from: held?.value ?? null, to: value },
    });
    return ok(await write(tx, ctx, { ...key, value, note }));
  });
}

/** What is to stand in a field. */
type Wanted = Omit<SaveField, "over">;

async function write(
  tx: Transaction,
  { actor, now }: Context,
  { value, note, ...key }: Wanted,
): Promise<SavedField> {
  if (value === null) {
    await deleteRecordValue(tx, key);
    return { revision: 0, savedAt: now };
  }
  const by = actor.userId;
  const { revision, updatedAt } = await upsertRecordValue(tx, key, { value, note, by });
  return { revision, savedAt: updatedAt };
}

/** Why nothing is written into the field now, whoever asks. */
async function obstacleTo(
  tx: Transaction,
  { record, group, criteriaSet }: FoundRecord,
  { recordId, field, source, value, note }: Wanted,
) {
  if (record.state !== "draft") return "not_draft" as const;
  if (source === "self" && (await isSelfReportStanding(tx, recordId))) return "submitted" as const;
  const { sections } = criteriaSet;
  const line = linesOf(sections).find(({ code }) => code === field);
  if (!line || !isTaken(line, source, value)) return "unfit_value" as const;
  const exempt = exemptLines(sections, group?.code ?? null, await selectExemptions(tx, recordId));
  if (exempt.has(field)) return "not_applicable" as const;
  return isNoteAlone(value, note) ? ("note_alone" as const) : null;
}

/** Whether the line has a place for the value, on this side. */
function isTaken(line: CriteriaLine, source: Wanted["source"], value: FieldValue | null): boolean {
  if (source === "self" && !isReported(line)) return false;
  return value === null || fitsLine(line, value);
}

type Held = Awaited<ReturnType<typeof selectOptionalRecordValue>>;

/** What is answered where the field has changed since it was shown. */
function passedBy(
  held: Held,
  wanted: Pick<SaveField, "value" | "note">,
  now: Date,
): Result<SavedField, SaveFieldRejection> {
  const other = otherOf(held);
  return isSameValue(other.value, wanted.value) && other.note === wanted.note
    ? ok({ revision: other.revision, savedAt: other.at ?? now })
    : rejected({ code: "changed_meanwhile", other });
}

function otherOf(held: Held): OtherValue {
  if (!held) return { value: null, note: "", revision: 0, by: null, at: null };
  const { value, note, revision, updatedBy, updatedAt } = held;
  return { value, note, revision, by: updatedBy, at: updatedAt };
}
