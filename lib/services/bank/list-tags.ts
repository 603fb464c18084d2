import { selectTags } from "@/db/queries/item-tags";
import type { BankId } from "@/lib/domain/ids";
import { type Context, requirePermission } from "@/lib/services/context";

/** The tags that items of a bank have, by name, with how many have each. */
export async function listTags(ctx: Context, { bankId }: { bankId: BankId }) {
  requirePermission(ctx, "item.read");
  return selectTags(ctx.db, bankId);
}
