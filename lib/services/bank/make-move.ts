import type { Transaction } from "@/db/client";
import { type lockItem, updateItem } from "@/db/queries/items";
import { moveOf } from "@/lib/domain/bank/item-acts";
import { nextItemState } from "@/lib/domain/item/lifecycle";
import type { PlainMove } from "./move-item";

type ItemRow = NonNullable<Awaited<ReturnType<typeof lockItem>>>;

type Making = { readonly row: ItemRow; readonly move: PlainMove; readonly reason: string };

/**
 * Makes a move that the item's standing allows. Gives the state it leads to, and the event for the
 * log of whoever moves it.
 *
 * Suspending while a new version is at work stops the approved version from being drawn and leaves
 * the new one as it is.
 */
export async function makeMove(tx: Transaction, { row, move, reason }: Making) {
  const { id, state: from, currentVersion: version } = row;
  const next = nextItemState(from, moveOf(move));
  await updateItem(tx, id, next === null ? { approvedVersion: null } : { state: next });
  const state = next ?? from;
  const subject: ["item", string] = ["item", id];
  const detail = { version, from, to: state, reason: reason.trim() };
  return { state, event: { act: `item.${move}`, subject, detail } };
}
