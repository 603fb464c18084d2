import { insertAuditEvent } from "@/db/queries/audit";
import { deleteItemImport, deleteUnwrittenLines, lockImportsOver } from "@/db/queries/item-imports";
import { readClock } from "@/db/queries/sittings";
import type { SystemContext } from "@/lib/services/context";

/** Deletes what lay in imports for longer than was promised; says how many imports it was. */
export async function purgeImports(
  ctx: SystemContext,
  { limit }: { readonly limit: number },
): Promise<{ readonly purged: number }> {
  return ctx.keys.transaction(async (tx) => {
    const over = await lockImportsOver(tx, await readClock(tx), limit);
    const written = over.filter(({ writtenAt }) => writtenAt !== null).map(({ id }) => id);
    await deleteUnwrittenLines(tx, written);
    for (const { id, writtenAt } of over) {
      if (writtenAt === null) await deleteItemImport(tx, id);
      await insertAuditEvent(tx, ctx, {
        act: "item_import.purge",
        subject: ["item_import", id],
      });
    }
    return { purged: over.length };
  });
}
