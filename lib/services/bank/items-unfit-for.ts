import type { LockedItem } from "@/db/queries/item-changes";
import { type ItemAct, obstacleTo } from "@/lib/domain/bank/item-acts";
import type { ItemId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";

type Change = { readonly place: object; readonly submit: boolean };

/**
 * The codes of locked items that cannot be changed so now; none means that all can. Items that are
 * not there, of more than one bank, or not this person's to change are the same: not found.
 */
export function itemsUnfitFor(
  ctx: Context,
  { place, submit }: Change,
  rows: readonly LockedItem[],
  ids: readonly ItemId[],
): string[] {
  const [first] = rows;
  if (rows.length < ids.length || rows.some(({ bankId }) => bankId !== first?.bankId)) {
    throw new NotFound("items");
  }
  const acts: ItemAct[] = [Object.keys(place).length > 0 ? "save" : "tag"];
  if (submit) acts.push("submit");
  // None of these acts asks who wrote an item; that it lacks a key has a sentence of its own.
  const unasked = { approvedAuthorId: null, lacksKey: false, authors: new Set<never>() };
  return rows
    .filter((row) =>
      acts.some((act) => {
        const obstacle = obstacleTo(act, ctx.actor, { ...row, ...unasked });
        if (obstacle === "not_permitted") throw new NotFound(`item ${row.id}`);
        return obstacle !== null;
      }),
    )
    .map(({ code }) => code)
    .sort();
}
