import { insertAuditEvent } from "@/db/queries/audit";
import { updateImportLine } from "@/db/queries/item-import-lines";
import { draftProblems, remarksAfterMending, standingOf } from "@/lib/domain/bank/import-line";
import type { TypedProblem } from "@/lib/domain/bank/read-typed-item";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type LineTarget, lockLine } from "./lock-line";

export type MendLine = LineTarget & { readonly typed: TypedItem };

/**
 * Takes over what an author made of a question of their file. It may lack its topic and level, which
 * can be given to many at once, and its key.
 *
 * Rejected with `already_written`, and with what keeps it from a bank.
 */
export async function mendLine(
  ctx: Context,
  { typed, ...target }: MendLine,
): Promise<Result<void, "already_written" | TypedProblem>> {
  const [problem] = draftProblems(typed);
  if (problem) return rejected(problem);
  return ctx.keys.transaction(async (tx) => {
    const line = await lockLine(tx, ctx, target);
    if (!line.ok) return line;
    const remarks = remarksAfterMending(line.value.remarks);
    await updateImportLine(tx, target.importId, target.position, {
      typed,
      remarks,
      standing: standingOf(typed, remarks),
      dropped: false,
    });
    await insertAuditEvent(tx, ctx, {
      act: "item_import.mend",
      subject: ["item_import", target.importId],
      detail: { position: target.position },
    });
    return ok(undefined);
  });
}
