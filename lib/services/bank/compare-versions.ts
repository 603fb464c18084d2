import type { Executor } from "@/db/client";
import { selectOptionalItemVersion } from "@/db/queries/items";
import { selectStimulusOf } from "@/db/queries/item-stimuli";
import { compareWordings } from "@/lib/domain/bank/compare-wordings";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { ItemId } from "@/lib/domain/ids";
import { plainText } from "@/lib/domain/item/content";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { storedWording } from "./stored-wording";

/** In what two versions of an item differ, key and shared text included. */
export async function compareVersions(
  ctx: Context,
  { itemId, before, after }: { itemId: ItemId; before: number; after: number },
) {
  requirePermission(ctx, "item.read");
  const [older, newer] = await Promise.all([
    selectRead(ctx.keys, itemId, before),
    selectRead(ctx.keys, itemId, after),
  ]);
  const shared = { before: older.shared, after: newer.shared };
  return compareWordings(older.wording, newer.wording, shared);
}

/** What a version says, and the text that it is asked about in words. */
async function selectRead(
  keys: Executor,
  itemId: ItemId,
  number: number,
): Promise<{ wording: ItemWording; shared: string }> {
  const version = await selectOptionalItemVersion(keys, itemId, number);
  if (!version) throw new NotFound(`item ${itemId} version ${number}`);
  const stimulus = await selectStimulusOf(keys, version.id);
  return {
    wording: await storedWording(keys, version),
    shared: stimulus ? `${stimulus.title}\n${plainText(stimulus.content)}` : "",
  };
}
