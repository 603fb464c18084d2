import { insertAuditEvent } from "@/db/queries/audit";
import { insertChangeNotice, insertItemRecheck } from "@/db/queries/item-rechecks";
import { selectOptionalItemVersion, updateItem } from "@/db/queries/items";
import { isReviewDay } from "@/lib/domain/bank/review-by";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ItemId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type ItemObstacle, lockItemFor } from "./item-standing";

export type RecheckItem = {
  readonly itemId: ItemId;
  /** The approved version that was read. */
  readonly version: number;
  readonly comment: string;
} & (
  | { readonly verdict: "still_right"; /** When to look next. */ readonly reviewBy: string }
  | { readonly verdict: "to_change" }
);

export type RecheckRejection = ItemObstacle | "changed" | "no_comment" | "no_review_day";

/**
 * A reviewer looks at an approved item again: it is still right, until another day; or it is to be
 * changed, which marks it "cần rà soát" and tells its author why.
 *
 * Rejected with `own_item` for the author of the approved version, with `changed` when another
 * version than the one read is approved by now, with `no_comment` when it is to be changed without a
 * word, with `no_review_day` when the next day is not within five years from today.
 */
export async function recheckItem(
  ctx: Context,
  recheck: RecheckItem,
): Promise<Result<void, RecheckRejection>> {
  const { itemId, version, verdict } = recheck;
  const comment = recheck.comment.trim();
  const reviewBy = recheck.verdict === "still_right" ? recheck.reviewBy : null;
  if (verdict === "to_change" && comment === "") return rejected("no_comment");
  if (reviewBy !== null && !isReviewDay(reviewBy, dayInVietNam(ctx.now))) {
    return rejected("no_review_day");
  }
  return ctx.db.transaction(async (tx) => {
    const locked = await lockItemFor(tx, ctx, "recheck", itemId);
    if (!locked.ok) return locked;
    if (locked.value.approvedVersion !== version) return rejected("changed");
    const read = await selectOptionalItemVersion(tx, itemId, version);
    if (!read) throw new NotFound(`item ${itemId}`);
    await insertItemRecheck(tx, {
      ...{ itemVersionId: read.id, reviewerId: ctx.actor.userId },
      ...{ verdict, comment, reviewBy },
    });
    await updateItem(tx, itemId, reviewBy === null ? { needsCheck: true } : { reviewBy });
    if (verdict === "to_change") {
      await insertChangeNotice(tx, itemId, `change_asked ${itemId} ${ctx.request.id}`);
    }
    await insertAuditEvent(tx, ctx, {
      act: "item.recheck",
      subject: ["item", itemId],
      detail: { version, verdict, comment, from: locked.value.reviewBy, reviewBy },
    });
    return ok(undefined);
  });
}
