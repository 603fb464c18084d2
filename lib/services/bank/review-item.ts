import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertItemReview } from "@/db/queries/item-reviews";
import { selectOptionalItemVersion, updateItem } from "@/db/queries/items";
import { selectStimulusOf } from "@/db/queries/item-stimuli";
import { updateStimulus } from "@/db/queries/stimuli";
import { reviewDayAfter } from "@/lib/domain/bank/review-by";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ItemId, ItemVersionId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type ItemObstacle, lockItemFor } from "./item-standing";

export type ReviewItem = {
  readonly itemId: ItemId;
  /** The version that was read. */
  readonly version: number;
  readonly verdict: "approved" | "returned";
  readonly comment: string;
};

/**
 * Approves the version in review, which may then be drawn, with the stimulus that it is asked about,
 * or returns it to its author with a comment.
 *
 * Rejected with `own_item` for whoever wrote at it, with `changed` when another version than the
 * one read is in review by now, with `no_comment` when it is returned without a word, with `no_key` when there is no key to approve.
 */
export async function reviewItem(
  ctx: Context,
  { itemId, version, verdict, comment }: ReviewItem,
): Promise<Result<void, ItemObstacle | "no_key" | "changed" | "no_comment">> {
  if (verdict === "returned" && comment.trim() === "") return rejected("no_comment");
  return ctx.db.transaction(async (tx) => {
    const today = dayInVietNam(ctx.now);
    const act = verdict === "approved" ? "approve" : "return";
    const locked = await lockItemFor(tx, ctx, act, itemId);
    if (!locked.ok) return locked;
    if (locked.value.currentVersion !== version) return rejected("changed");
    const read = await selectOptionalItemVersion(tx, itemId, version);
    if (!read) throw new NotFound(`item ${itemId}`);
    await insertItemReview(tx, {
      itemVersionId: read.id,
      reviewerId: ctx.actor.userId,
      verdict,
      comment: comment.trim(),
    });
    await updateItem(
      tx,
      itemId,
      verdict === "approved"
        ? { state: "approved", approvedVersion: version, reviewBy: reviewDayAfter(today) }
        : { state: "draft" },
    );
    if (verdict === "approved") await approveStimulus(tx, read.id);
    await insertAuditEvent(tx, ctx, {
      act: `item.${act}`,
      subject: ["item", itemId],
      detail: { version },
    });
    return ok(undefined);
  });
}

/** With an item the text that it is asked about is approved: from now on that text is drawn. */
async function approveStimulus(tx: Transaction, itemVersionId: ItemVersionId) {
  const stimulus = await selectStimulusOf(tx, itemVersionId);
  if (!stimulus || stimulus.version <= (stimulus.approvedVersion ?? 0)) return;
  await updateStimulus(tx, stimulus.stimulusId, { approvedVersion: stimulus.version });
}
