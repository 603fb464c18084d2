import { countItemChanges, selectItemChanges } from "@/db/queries/item-changes";
import type { BankId } from "@/lib/domain/ids";
import { type Context, requirePermission } from "@/lib/services/context";

/** How many changes a page of the list shows. */
export const changesPerPage = 30;

/** What was changed in one go in a bank, newest first. */
export async function listItemChanges(
  ctx: Context,
  { bankId, page }: { readonly bankId: BankId; readonly page: number },
) {
  requirePermission(ctx, "item.write");
  const range = { limit: changesPerPage, offset: (page - 1) * changesPerPage };
  const [changes, total] = await Promise.all([
    selectItemChanges(ctx.db, bankId, range),
    countItemChanges(ctx.db, bankId),
  ]);
  return { changes, total };
}
