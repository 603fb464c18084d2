import { insertAuditEvent } from "@/db/queries/audit";
import { deleteItemImport, lockItemImport } from "@/db/queries/item-imports";
import type { ItemImportId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

/** Throws an import away of which nothing is in a bank; rejected with `written` otherwise. */
export async function discardImport(
  ctx: Context,
  { importId }: { importId: ItemImportId },
): Promise<Result<void, "written">> {
  const owner = importsInReach(ctx);
  return ctx.keys.transaction(async (tx) => {
    const found = await lockItemImport(tx, owner, importId);
    if (!found) throw new NotFound(`item import ${importId}`);
    if (found.bankId !== null) return rejected("written");
    await deleteItemImport(tx, importId);
    await insertAuditEvent(tx, ctx, {
      act: "item_import.discard",
      subject: ["item_import", importId],
      detail: { name: found.name },
    });
    return ok(undefined);
  });
}
