import { insertAuditEvent } from "@/db/queries/audit";
import { updateImportLine } from "@/db/queries/item-import-lines";
import { lineProblems, remarksAfterMending, standingOf } from "@/lib/domain/bank/import-line";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type LineTarget, lockLine } from "./lock-line";

export type ChooseKey = LineTarget & { readonly correct: readonly string[] };

/**
 * Gives a question of a file the key that its author chose.
 *
 * Rejected with `already_written`, and with `not_a_key` when the question cannot have it.
 */
export async function chooseKey(
  ctx: Context,
  { correct, ...target }: ChooseKey,
): Promise<Result<void, "already_written" | "not_a_key">> {
  return ctx.keys.transaction(async (tx) => {
    const line = await lockLine(tx, ctx, target);
    if (!line.ok) return line;
    const typed = { ...line.value.typed, correct: [...correct] };
    if (lineProblems(typed).length > 0) return rejected("not_a_key");
    const remarks = remarksAfterMending(line.value.remarks);
    const standing = standingOf(typed, remarks);
    await updateImportLine(tx, target.importId, target.position, { typed, remarks, standing });
    await insertAuditEvent(tx, ctx, {
      act: "item_import.choose_key",
      subject: ["item_import", target.importId],
      detail: { position: target.position },
    });
    return ok(undefined);
  });
}
