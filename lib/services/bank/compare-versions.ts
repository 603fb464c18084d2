import type { Executor } from "@/db/client";
import { selectOptionalItemVersion } from "@/db/queries/items";
import { compareWordings } from "@/lib/domain/bank/compare-wordings";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { ItemId } from "@/lib/domain/ids";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { storedWording } from "./stored-wording";

/** In what two versions of an item differ, key included. */
export async function compareVersions(
  ctx: Context,
  { itemId, before, after }: { itemId: ItemId; before: number; after: number },
) {
  requirePermission(ctx, "item.read");
  const [older, newer] = await Promise.all([
    selectWording(ctx.keys, itemId, before),
    selectWording(ctx.keys, itemId, after),
  ]);
  return compareWordings(older, newer);
}

async function selectWording(keys: Executor, itemId: ItemId, number: number): Promise<ItemWording> {
  const version = await selectOptionalItemVersion(keys, itemId, number);
  if (!version) throw new NotFound(`item ${itemId} version ${number}`);
  return storedWording(keys, version);
}
