import { insertAuditEvent } from "@/db/queries/audit";
import {
  deleteRecordValue,
  lockRecord,
  selectOptionalRecordValue,
  upsertRecordValue,
} from "@/db/queries/records";
import type { RecordId } from "@/lib/domain/ids";
import { fitsLine } from "@/lib/domain/inspection/check-value";
import type { FieldValue } from "@/lib/domain/inspection/field";
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
export type SaveFieldRejection = "not_draft" | "unfit_value" | "changed_meanwhile";

/**
 * Saves one field of a draft record as typed.
 *
 * Rejected with `changed_meanwhile` when somebody else saved the field after it was shown: neither
 * of two inspectors at work overwrites the other. Once the record is verified the self-report and
 * the team's figures both stand still (`not_draft`).
 */
export async function saveField(
  ctx: Context,
  { over, value, note, ...key }: SaveField,
): Promise<Result<SavedField, SaveFieldRejection>> {
  const action = key.source === "self" ? "record.self_report" : "record.verify";
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, action), key.recordId);
    if (!found) throw new NotFound(`record ${key.recordId}`);
    if (found.record.state !== "draft") return rejected("not_draft");
    const line = found.sections
      .flatMap(({ lines }) => lines)
      .find(({ code }) => code === key.field);
    if (!line || (value && !fitsLine(line, value))) return rejected("unfit_value");

    const held = await selectOptionalRecordValue(tx, key);
    if ((held?.revision ?? 0) !== over) return rejected("changed_meanwhile");
    await insertAuditEvent(tx, ctx, {
      act: "record.save_field",
      subject: ["record", key.recordId],
      unitId: found.unitId,
      detail: { field: key.field, source: key.source, from: held?.value ?? null, to: value },
    });
    if (value === null) {
      await deleteRecordValue(tx, key);
      return ok({ revision: 0, savedAt: ctx.now });
    }
    const { revision, updatedAt } = await upsertRecordValue(tx, key, {
      value,
      note,
      by: ctx.actor.userId,
    });
    return ok({ revision, savedAt: updatedAt });
  });
}
