import { insertAuditEvent } from "@/db/queries/audit";
import type { ItemAct } from "@/lib/domain/bank/item-acts";
import type { ItemId } from "@/lib/domain/ids";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockItemFor } from "./item-standing";
import { makeMove } from "./make-move";

/** The acts that need no judgement on the wording. */
export const plainMoves = [
  "submit",
  "withdraw",
  "suspend",
  "resume",
  "retire",
] as const satisfies readonly ItemAct[];
export type PlainMove = (typeof plainMoves)[number];

export type MoveItem = {
  readonly itemId: ItemId;
  readonly move: PlainMove;
  /** Why: for the record, wanted of whoever suspends or retires. */
  readonly reason?: string | undefined;
};

/**
 * Sends an item for review, takes it back, suspends it from the draw, resumes or retires it.
 *
 * Suspending while a new version is at work stops the approved version from being drawn and leaves
 * the new one as it is. Rejected with `no_key` for a review of what has no key yet.
 */
export async function moveItem(
  ctx: Context,
  { itemId, move, reason = "" }: MoveItem,
): Promise<Result<ItemState, "wrong_state" | "no_reason" | "no_key">> {
  if ((move === "suspend" || move === "retire") && reason.trim() === "")
    return rejected("no_reason");
  return ctx.db.transaction(async (tx) => {
    const locked = await lockItemFor(tx, ctx, move, itemId);
    if (!locked.ok) return rejected(locked.reason === "no_key" ? "no_key" : "wrong_state");
    const made = await makeMove(tx, { row: locked.value, move, reason });
    await insertAuditEvent(tx, ctx, made.event);
    return ok(made.state);
  });
}
