import type { Executor } from "@/db/client";
import type { LockedItem } from "@/db/queries/item-changes";
import { selectTagsOfItems } from "@/db/queries/item-tags";
import type { ItemFacts } from "@/lib/domain/bank/item-change";
import type { ItemId, TagId } from "@/lib/domain/ids";

/** What a change of several items can touch of each, in the order of the rows. */
export async function itemFacts(db: Executor, rows: readonly LockedItem[]): Promise<ItemFacts[]> {
  const tags = new Map<ItemId, TagId[]>();
  for (const { itemId, id } of await selectTagsOfItems(
    db,
    rows.map(({ id }) => id),
  )) {
    tags.set(itemId, [...(tags.get(itemId) ?? []), id]);
  }
  return rows.map(({ id, topicId, sharedSystemId, level, needsCheck, state, currentVersion }) => ({
    ...{ topicId, sharedSystemId, level, needsCheck, state },
    version: currentVersion,
    tags: (tags.get(id) ?? []).sort(),
  }));
}
