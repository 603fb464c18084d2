import { insertAuditEvent } from "@/db/queries/audit";
import {
  deleteImportedItems,
  type Hindrance,
  lockItemImport,
  selectHindrances,
  updateItemImport,
} from "@/db/queries/item-imports";
import { purgeTime } from "@/lib/domain/bank/import-line";
import type { ItemImportId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

export type UndoRejection =
  | { readonly code: "not_written" }
  /** These were approved, practised with or used on a form. */
  | { readonly code: "in_use"; readonly hindrances: readonly Hindrance[] };

/**
 * Takes everything an import put into its bank out again, with what was changed there since. The
 * questions stand in the import as before, to be mended and written once more.
 */
export async function undoImport(
  ctx: Context,
  { importId }: { importId: ItemImportId },
): Promise<Result<{ readonly removed: number }, UndoRejection>> {
  const owner = importsInReach(ctx);
  return ctx.keys.transaction(async (tx) => {
    const found = await lockItemImport(tx, owner, importId);
    if (!found) throw new NotFound(`item import ${importId}`);
    if (found.bankId === null) return rejected({ code: "not_written" });
    const hindrances = await selectHindrances(tx, importId);
    if (hindrances.length > 0) return rejected({ code: "in_use", hindrances });
    const removed = await deleteImportedItems(tx, importId);
    await updateItemImport(tx, importId, {
      ...{ bankId: null, writtenAt: null },
      ...{ undoneAt: ctx.now, purgeAfter: purgeTime(ctx.now) },
    });
    await insertAuditEvent(tx, ctx, {
      act: "item_import.undo",
      subject: ["item_import", importId],
      detail: { removed },
    });
    return ok({ removed });
  });
}
