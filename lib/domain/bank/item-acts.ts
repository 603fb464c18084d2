import type { UserId } from "@/lib/domain/ids";
import { type ItemMove, type ItemState, nextItemState } from "@/lib/domain/item/lifecycle";
import { type Action, type Actor, may } from "@/lib/domain/policy/policy";

/**
 * What a person can do to one item of the bank. `withdraw`: take back what was sent for review.
 * `open_practice`: let officers practise with it, key and all, and never draw it again.
 * `confirm_basis`: say that the approved version is right although a document under it has ended.
 */
export const itemActs = [
  "save",
  "submit",
  "withdraw",
  "approve",
  "return",
  "suspend",
  "resume",
  "retire",
  "open_practice",
  "confirm_basis",
] as const;
export type ItemAct = (typeof itemActs)[number];

/** `not_permitted` means that the act does not exist for this person at all. */
export type ActObstacle = "not_permitted" | "wrong_state" | "own_item";

export type ItemStanding = {
  readonly state: ItemState;
  /** The version that may be drawn, or null. */
  readonly approvedVersion: number | null;
  /** Who wrote the version that may be drawn, or null. */
  readonly approvedAuthorId: UserId | null;
  /** Open to practice since, or null. */
  readonly practiceSince: Date | null;
  /** Everybody who wrote at what is not yet approved. */
  readonly authors: ReadonlySet<UserId>;
};

/**
 * Why `actor` cannot do `act` to an item now, or null when they can.
 *
 * Nobody reviews what they wrote at, be it one version among several since the last approval.
 * Whoever may write or review can take an item out of the draw at once; only a reviewer puts it
 * back or retires what was once approved.
 */
export function obstacleTo(act: ItemAct, actor: Actor, item: ItemStanding): ActObstacle | null {
  if (!permissionsFor(act, item).some((action) => may(actor, action))) return "not_permitted";
  if (!stateAllows(act, item)) return "wrong_state";
  const reviews = act === "approve" || act === "return";
  if (reviews && item.authors.has(actor.userId)) return "own_item";
  return act === "confirm_basis" && item.approvedAuthorId === actor.userId ? "own_item" : null;
}

function permissionsFor(act: ItemAct, { approvedVersion }: ItemStanding): Action[] {
  switch (act) {
    case "save":
    case "submit":
    case "withdraw":
      return ["item.write"];
    case "approve":
    case "return":
    case "resume":
    case "open_practice":
    case "confirm_basis":
      return ["item.review"];
    case "suspend":
      return ["item.write", "item.review"];
    case "retire":
      return approvedVersion === null ? ["item.write", "item.review"] : ["item.review"];
  }
}

function stateAllows(act: ItemAct, item: ItemStanding): boolean {
  const { state, approvedVersion } = item;
  if (act === "save") return state !== "in_review" && state !== "retired";
  if (act === "open_practice") return mayOpen(item);
  if (act === "confirm_basis") return approvedVersion !== null && state !== "retired";
  // While a new version is at work the approved one is still drawn, and must be stoppable.
  if (act === "suspend" && nextItemState(state, "suspend") === null) {
    return (state === "draft" || state === "in_review") && approvedVersion !== null;
  }
  return nextItemState(state, moveOf(act)) !== null;
}

/** What was approved, and may not be wrong, is for practice too: what is suspended is for nobody. */
function mayOpen({ state, approvedVersion, practiceSince }: ItemStanding): boolean {
  const stopped = state === "suspended" || state === "retired";
  return approvedVersion !== null && practiceSince === null && !stopped;
}

/** The move of the lifecycle that an act makes. */
export function moveOf(
  act: Exclude<ItemAct, "save" | "open_practice" | "confirm_basis">,
): ItemMove {
  return act === "withdraw" ? "return" : act;
}
