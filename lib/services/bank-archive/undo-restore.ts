import { insertAuditEvent } from "@/db/queries/audit";
import {
  deleteRestoredItems,
  lockBankRestore,
  markRestoreUndone,
  selectRestoreHindrances,
} from "@/db/queries/bank-restores";
import type { BankRestoreId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { askToRestore } from "./may-restore";

export type UndoRestoreRejection =
  | { readonly code: "undone_already" }
  /** Items of these codes were used, judged or changed here since. */
  | { readonly code: "restore_in_use"; readonly items: readonly string[] };

/**
 * Takes out of its bank what a restore brought, as a whole. Topics, documents and names that came
 * along stay: others may rest on them by now.
 */
export async function undoRestore(
  ctx: Context,
  { restoreId }: { readonly restoreId: BankRestoreId },
): Promise<Result<{ readonly removed: number }, UndoRestoreRejection>> {
  askToRestore(ctx);
  return ctx.keys.transaction(async (tx) => {
    const found = await lockBankRestore(tx, restoreId);
    if (!found) throw new NotFound(`bank restore ${restoreId}`);
    if (found.undoneAt !== null) return rejected({ code: "undone_already" });
    const items = await selectRestoreHindrances(tx, restoreId);
    if (items.length > 0) return rejected({ code: "restore_in_use", items });
    const removed = await deleteRestoredItems(tx, restoreId);
    await markRestoreUndone(tx, restoreId, ctx.now);
    await insertAuditEvent(tx, ctx, {
      act: "bank.undo_restore",
      subject: ["bank", found.bankId],
      detail: { restore: restoreId, removed },
    });
    return ok({ removed });
  });
}
