import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { ItemId } from "@/lib/domain/ids";
import { type Context, requirePermission } from "@/lib/services/context";
import { findAlike } from "./find-alike";

export type LookForAlike = {
  /** The item that is being written, or null for a new one. */
  readonly itemId: ItemId | null;
  readonly wording: Pick<ItemWording, "stem" | "interaction">;
};

/** The items in use that ask nearly the same as what somebody writes. */
export async function lookForAlike(ctx: Context, { itemId, wording }: LookForAlike) {
  requirePermission(ctx, "item.read");
  const [alike = []] = await findAlike(ctx.db, [{ ...wording, id: itemId }]);
  return alike;
}
