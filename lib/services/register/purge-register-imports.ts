import { insertAuditEvent } from "@/db/queries/audit";
import { deleteRegisterImport, lockRegisterImportsOver } from "@/db/queries/register-imports";
import { readClock } from "@/db/queries/sittings";
import type { SystemContext } from "@/lib/services/context";

/** Deletes the imports that were not applied in the time promised; says how many. */
export async function purgeRegisterImports(
  ctx: SystemContext,
  { limit }: { readonly limit: number },
): Promise<{ readonly purged: number }> {
  return ctx.db.transaction(async (tx) => {
    const over = await lockRegisterImportsOver(tx, await readClock(tx), limit);
    for (const { id } of over) {
      await deleteRegisterImport(tx, id);
      await insertAuditEvent(tx, ctx, {
        act: "register_import.purge",
        subject: ["register_import", id],
      });
    }
    return { purged: over.length };
  });
}
