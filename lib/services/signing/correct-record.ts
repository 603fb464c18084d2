import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalRecord } from "@/db/queries/records";
import type { RecordId } from "@/lib/domain/ids";
import { fitsLine } from "@/lib/domain/inspection/check-value";
import { parseTypedValue, type TypedValue } from "@/lib/domain/inspection/parse-value";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import {
  type AddendumContent,
  answeredCorrections,
  type Correction,
  lastCorrection,
} from "@/lib/domain/signing/addendum";
import { type FrozenContent, readFrozen } from "@/lib/domain/signing/frozen";
import {
  confirmPassword,
  type ConfirmPasswordRejection,
} from "@/lib/services/access/confirm-password";
import { type Context, NotFound } from "@/lib/services/context";
import { addEntry, lockChain } from "./add-entry";
import { tellSigners } from "./tell-signers";

export type CorrectRecord = {
  readonly recordId: RecordId;
  /** "02/BB-ĐKT": the number of the addendum. */
  readonly number: string;
  readonly what:
    | { readonly of: "line"; readonly field: string; readonly typed: TypedValue }
    | {
        readonly of: "words";
        readonly subject: string;
        readonly old: string;
        readonly new: string;
      };
  readonly reason: string;
  readonly password: string;
  /** How many corrections of the record the person has before them. */
  readonly seen: number;
};

export type CorrectRejection =
  | ConfirmPasswordRejection
  | { readonly code: "not_sealed" | "unfit_value" | "nothing_changed" }
  /** Somebody corrected it meanwhile: to be read before it is corrected again. */
  | { readonly code: "corrected_meanwhile" }
  | { readonly code: "number_used" };

/**
 * Corrects a sealed record by an addendum (biên bản bổ sung), which names what stood there, what
 * stands there now and why. The sealed record itself does not change. The unit may answer it.
 */
export async function correctRecord(
  ctx: Context,
  { recordId, number, what, reason, password, seen }: CorrectRecord,
): Promise<Result<void, CorrectRejection>> {
  const scope = scopeOf(ctx.actor, "record.sign_team");
  if (!(await selectOptionalRecord(ctx.db, scope, recordId))) {
    throw new NotFound(`record ${recordId}`);
  }
  const confirmed = await confirmPassword(ctx, { password });
  if (!confirmed.ok) return confirmed;
  return ctx.db.transaction(async (tx) => {
    const { seal, entries, head, unitId, visitId } = await lockChain(tx, scope, recordId);
    if (!seal) return rejected({ code: "not_sealed" });
    const before = answeredCorrections(entries).map(({ entry }) => entry.number);
    if (before.includes(number)) return rejected({ code: "number_used" });
    if (before.length !== seen) return rejected({ code: "corrected_meanwhile" });
    const correction = correctionOf(what, readFrozen(seal.snapshot), entries);
    if (!correction.ok) return correction;
    const said = { kind: "correction", number, correction: correction.value, reason } as const;
    const digest = await addEntry(tx, ctx, { recordId, head, after: entries.length, said });
    await insertAuditEvent(tx, ctx, {
      act: "record.correct",
      subject: ["record", recordId],
      unitId,
      detail: { number, digest, ...correction.value, reason },
    });
    await tellSigners(tx, ctx, { kind: "corrected", visitId, mark: digest, to: ["unit"] });
    return ok(undefined);
  });
}

function correctionOf(
  what: CorrectRecord["what"],
  frozen: FrozenContent,
  entries: readonly AddendumContent[],
): Result<Correction, { readonly code: "unfit_value" | "nothing_changed" }> {
  if (what.of === "words") {
    return what.old === what.new ? rejected({ code: "nothing_changed" }) : ok(what);
  }
  return lineCorrection(what, frozen, entries);
}

function lineCorrection(
  { field, typed }: Extract<CorrectRecord["what"], { of: "line" }>,
  frozen: FrozenContent,
  entries: readonly AddendumContent[],
): Result<Correction, { readonly code: "unfit_value" | "nothing_changed" }> {
  const lines = frozen.criteria_set.sections.flatMap((section) => section.lines);
  const line = lines.find(({ code }) => code === field);
  if (!line) return rejected({ code: "unfit_value" });
  const parsed = parseTypedValue(line, typed);
  if (!parsed.ok || parsed.value === null || !fitsLine(line, parsed.value)) {
    return rejected({ code: "unfit_value" });
  }
  const old = standingValue(field, frozen, entries);
  if (JSON.stringify(old) === JSON.stringify(parsed.value)) {
    return rejected({ code: "nothing_changed" });
  }
  return ok({ of: "line", field, old, new: parsed.value });
}

/** What a line says since it was last corrected, or as it was signed. */
function standingValue(
  field: string,
  { lines }: FrozenContent,
  entries: readonly AddendumContent[],
) {
  return lastCorrection(entries, field)?.value ?? lines[field]?.verified?.value ?? null;
}
