import type { UserId } from "@/lib/domain/ids";
import { type ItemMove, type ItemState, nextItemState } from "@/lib/domain/item/lifecycle";
import { type Action, type Actor, may } from "@/lib/domain/policy/policy";

/**
 * What a person can do to one item of the bank. `withdraw`: take back what was sent for review.
 * `open_practice`: let officers practise with it, key and all, and never draw it again.
 * `confirm_basis`: say that the approved version is right although a document under it has ended.
 * `recheck`: look at the approved version again, and say whether it is still right.
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
  "tag",
  "recheck",
] as const;
export type ItemAct = (typeof itemActs)[number];

/** `not_permitted` means that the act does not exist for this person at all. */
export type ActObstacle = "not_permitted" | "wrong_state" | "own_item" | "no_key";

export type ItemStanding = {
  readonly state: ItemState;
  /** The version that may be drawn, or null. */
  readonly approvedVersion: number | null;
  /** Who wrote the version that may be drawn, or null. */
  readonly approvedAuthorId: UserId | null;
  /** Open to practice since, or null. */
  readonly practiceSince: Date | null;
  /** The newest version has no key yet. */
  readonly lacksKey: boolean;
  /** Everybody who wrote at what is not yet approved. */
  readonly authors: ReadonlySet<UserId>;
};

/**
 * Why `actor` cannot do `act` to an item now, or null when they can.
 *
 * Nobody reviews what they wrote at, be it one version among several since the last approval.
 * Whoever may write or review can take an item out of the draw at once; only a reviewer puts it
 * back or retires what was once approved. Without a key there is nothing to review.
 */
export function obstacleTo(act: ItemAct, actor: Actor, item: ItemStanding): ActObstacle | null {
  if (!permissionsFor(act, item).some((action) => may(actor, action))) return "not_permitted";
  if (!stateAllows(act, item)) return "wrong_state";
  if (judgesOwn(act, actor, item)) return "own_item";
  return item.lacksKey && (act === "submit" || act === "approve") ? "no_key" : null;
}

function judgesOwn(act: ItemAct, { userId }: Actor, item: ItemStanding): boolean {
  if (act === "approve" || act === "return") return item.authors.has(userId);
  const rejudges = act === "confirm_basis" || act === "recheck";
  return rejudges && item.approvedAuthorId === userId;
}

function permissionsFor(act: ItemAct, { approvedVersion }: ItemStanding): Action[] {
  switch (act) {
    case "save":
    case "submit":
    case "withdraw":
    case "tag":
      return ["item.write"];
    case "approve":
    case "return":
    case "resume":
    case "open_practice":
    case "confirm_basis":
    case "recheck":
      return ["item.review"];
    case "suspend":
      return ["item.write", "item.review"];
    case "retire":
      return approvedVersion === null ? ["item.write", "item.review"] : ["item.review"];
  }
}

function stateAllows(act: ItemAct, item: ItemStanding): boolean {
  const { state, approvedVersion } = item;
  switch (act) {
    case "save":
      return state !== "in_review" && state !== "retired";
    case "tag":
      return state !== "retired";
    case "open_practice":
      return mayOpen(item);
    case "confirm_basis":
    case "recheck":
      return approvedVersion !== null && state !== "retired";
    case "suspend":
      return maySuspend(item);
    default:
      return nextItemState(state, moveOf(act)) !== null;
  }
}

/** While a new version is at work the approved one is still drawn, and must be stoppable. */
function maySuspend({ state, approvedVersion }: ItemStanding): boolean {
  if (nextItemState(state, "suspend") !== null) return true;
  return (state === "draft" || state === "in_review") && approvedVersion !== null;
}

/** What was approved, and may not be wrong, is for practice too: what is suspended is for nobody. */
function mayOpen({ state, approvedVersion, practiceSince }: ItemStanding): boolean {
  const stopped = state === "suspended" || state === "retired";
  return approvedVersion !== null && practiceSince === null && !stopped;
}

/** The move of the lifecycle that an act makes. */
export function moveOf(
  act: Exclude<ItemAct, "save" | "open_practice" | "confirm_basis" | "tag" | "recheck">,
): ItemMove {
  return act === "withdraw" ? "return" : act;
}
