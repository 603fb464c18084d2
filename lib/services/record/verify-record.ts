import { insertAuditEvent } from "@/db/queries/audit";
import { lockRecord, selectRecordValues, updateRecordVerified } from "@/db/queries/records";
import { selectOptionalUnitResult } from "@/db/queries/results";
import type { RecordId } from "@/lib/domain/ids";
import { needsNote } from "@/lib/domain/inspection/check-value";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { sideBySide } from "./side-by-side";

export type VerifyRejection =
  | { readonly code: "not_draft" }
  | { readonly code: "incomplete"; readonly lines: readonly string[] }
  | { readonly code: "notes_missing"; readonly lines: readonly string[] };

/**
 * Marks a record as verified: every scored line is filled in and every large difference from the
 * self-report is explained. Rejected with the lines that lack something.
 */
export async function verifyRecord(
  ctx: Context,
  { recordId }: { recordId: RecordId },
): Promise<Result<void, VerifyRejection>> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, "record.verify"), recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    if (found.record.state !== "draft") return rejected({ code: "not_draft" });

    const { self, verified, notes } = sideBySide(await selectRecordValues(tx, recordId));
    const result = await selectOptionalUnitResult(tx, found.visitId);
    const score = scoreRecord(found.sections, verified, result ?? null);
    const open = score.sections.flatMap((section) => section.open);
    if (open.length > 0) return rejected({ code: "incomplete", lines: open });
    const unexplained = [...verified.keys()].filter(
      (field) => needsNote(self.get(field), verified.get(field)) && !notes.get(field),
    );
    if (unexplained.length > 0) return rejected({ code: "notes_missing", lines: unexplained });

    await updateRecordVerified(tx, recordId, ctx.now);
    await insertAuditEvent(tx, ctx, {
      act: "record.verify",
      subject: ["record", recordId],
      unitId: found.unitId,
      detail: { points: score.points, max: score.max, grade: score.grade },
    });
    return ok(undefined);
  });
}
