import { type Interaction } from "@/lib/domain/item/interaction";
import { orderOptions } from "@/lib/domain/item/order-options";
import { childSeed, generator } from "@/lib/domain/random/generator";

/** Whose turn at which version of an item it is; `after` is their answer before, if any. */
export type Turn = {
  readonly officerId: string;
  readonly itemVersionId: string;
  readonly after: string | null;
};

/**
 * The order of options for one turn: another one each time, so that nobody learns a place by heart,
 * and the same one when the answer is read again.
 */
export function shownOrder(interaction: Interaction, turn: Turn): string[] {
  const { officerId, itemVersionId, after } = turn;
  const seed = childSeed(`${officerId} ${itemVersionId}`, after ?? "first");
  return orderOptions(interaction, generator(seed));
}
