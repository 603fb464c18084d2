import { selectItemCodes } from "@/db/queries/items";
import type { ItemId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import type { ItemObstacle } from "./item-standing";
import { reviewItem } from "./review-item";

/** As many as a page of the queue shows. */
const mostAtOnce = 50;

type Read = { readonly itemId: ItemId; readonly version: number };

export type RefusedApproval = {
  readonly code: string;
  readonly reason: ItemObstacle | "no_key" | "changed" | "no_comment" | "gone";
};

export type Approvals = {
  readonly approved: number;
  readonly refused: readonly RefusedApproval[];
};

/**
 * Approves several questions that a reviewer has read, each by itself under the rules of one: what
 * they wrote at, what has no key and what changed since stays, and is named. The others are approved.
 */
export async function approveItems(
  ctx: Context,
  { items }: { readonly items: readonly Read[] },
): Promise<Result<Approvals, "none_chosen" | "too_many">> {
  requirePermission(ctx, "item.review");
  if (items.length === 0) return rejected("none_chosen");
  if (items.length > mostAtOnce) return rejected("too_many");
  const codes = await selectItemCodes(
    ctx.db,
    items.map(({ itemId }) => itemId),
  );
  const refused: RefusedApproval[] = [];
  for (const read of items) {
    const reason = await whyNot(ctx, read);
    if (reason !== null) refused.push({ code: codes.get(read.itemId) ?? "?", reason });
  }
  return ok({ approved: items.length - refused.length, refused });
}

async function whyNot(ctx: Context, read: Read): Promise<RefusedApproval["reason"] | null> {
  try {
    const result = await reviewItem(ctx, { ...read, verdict: "approved", comment: "" });
    return result.ok ? null : result.reason;
  } catch (error) {
    // Taken out meanwhile, with the import that it came by.
    if (error instanceof NotFound) return "gone";
    throw error;
  }
}
