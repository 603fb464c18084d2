import { insertAuditEvent } from "@/db/queries/audit";
import { ensureTags, replaceItemTags, selectTagsOfItems } from "@/db/queries/item-tags";
import type { Tag } from "@/lib/domain/bank/tag";
import type { ItemId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type ItemObstacle, lockItemFor } from "./item-standing";

/** Gives an item exactly these tags. They say nothing of what it asks, so it needs no review again. */
export async function tagItem(
  ctx: Context,
  { itemId, tags }: { readonly itemId: ItemId; readonly tags: readonly Tag[] },
): Promise<Result<void, ItemObstacle>> {
  return ctx.db.transaction(async (tx) => {
    const locked = await lockItemFor(tx, ctx, "tag", itemId);
    if (!locked.ok) return locked;
    const { bankId, currentVersion: version } = locked.value;
    const before = await selectTagsOfItems(tx, [itemId]);
    const ids = await ensureTags(tx, bankId, tags);
    await replaceItemTags(tx, [{ itemId, tags: ids }]);
    const now = await selectTagsOfItems(tx, [itemId]);
    const added = now.filter(({ id }) => before.every((tag) => tag.id !== id));
    const removed = before.filter(({ id }) => now.every((tag) => tag.id !== id));
    const [more, fewer] = [added, removed].map((some) => some.map(({ name }) => name));
    await insertAuditEvent(tx, ctx, {
      act: "item.tag",
      subject: ["item", itemId],
      detail: { version, added: more, removed: fewer },
    });
    return ok(undefined);
  });
}
