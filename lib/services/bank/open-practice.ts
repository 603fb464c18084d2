import { insertAuditEvent } from "@/db/queries/audit";
import { countSittingsAhead } from "@/db/queries/item-reviews";
import { isMarkedByHand } from "@/db/queries/drawable";
import { updateItem } from "@/db/queries/items";
import { readClock } from "@/db/queries/sittings";
import type { ItemId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockItemFor } from "./item-standing";

/**
 * Opens an item to practice, for good: officers see its key from then on, and it is never drawn
 * again.
 *
 * Rejected with `wrong_state` unless an approved version is in use, with `marked_by_hand` where no
 * rule could tell officers whether they are right, and with `pinned` while it stands on a form of a
 * sitting that is not over.
 */
export async function openPractice(
  ctx: Context,
  { itemId }: { itemId: ItemId },
): Promise<Result<void, "wrong_state" | "marked_by_hand" | "pinned">> {
  return ctx.db.transaction(async (tx) => {
    // Whoever draws holds the item too: after the lock no form can gain it unseen.
    const locked = await lockItemFor(tx, ctx, "open_practice", itemId);
    if (!locked.ok) return rejected("wrong_state");
    if (await isMarkedByHand(tx, itemId)) return rejected("marked_by_hand");
    if ((await countSittingsAhead(tx, itemId)) > 0) return rejected("pinned");
    await updateItem(tx, itemId, { practiceSince: await readClock(tx) });
    await insertAuditEvent(tx, ctx, {
      act: "item.open_practice",
      subject: ["item", itemId],
      detail: { version: locked.value.approvedVersion },
    });
    return ok(undefined);
  });
}
