import { insertAuditEvent } from "@/db/queries/audit";
import { updateImportLine } from "@/db/queries/item-import-lines";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type LineTarget, lockLine } from "./lock-line";

export type DropLine = LineTarget & { readonly dropped: boolean };

/** Leaves a question of a file out of the import, or takes it in again. */
export async function dropLine(
  ctx: Context,
  { dropped, ...target }: DropLine,
): Promise<Result<void, "already_written">> {
  return ctx.keys.transaction(async (tx) => {
    const line = await lockLine(tx, ctx, target);
    if (!line.ok) return line;
    await updateImportLine(tx, target.importId, target.position, { dropped });
    await insertAuditEvent(tx, ctx, {
      act: "item_import.drop",
      subject: ["item_import", target.importId],
      detail: { position: target.position, dropped },
    });
    return ok(undefined);
  });
}
