import type { Transaction } from "@/db/client";
import { insertAuditEvents } from "@/db/queries/audit";
import {
  insertItemChange,
  type LockedItem,
  lockItems,
  selectItemIds,
  selectKeylessCodes,
  updateItems,
} from "@/db/queries/item-changes";
import { ensureTags, replaceItemTags, selectTagIds } from "@/db/queries/item-tags";
import {
  changedFacts,
  type ItemFacts,
  mostItemsAtOnce,
  type PlaceChange,
} from "@/lib/domain/bank/item-change";
import type { Tag } from "@/lib/domain/bank/tag";
import { mostTags } from "@/lib/domain/bank/tag";
import type { ItemId } from "@/lib/domain/ids";
import { nextItemState } from "@/lib/domain/item/lifecycle";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { chosenItems, type ItemChoice } from "./chosen-items";
import { changeEvents } from "./change-events";
import { itemFacts } from "./item-facts";
import { itemsUnfitFor } from "./items-unfit-for";

export type ChangeItems = {
  /** Items named one by one, or all that a list finds: so many, as was shown to whoever decided. */
  readonly chosen:
    | { readonly itemIds: readonly ItemId[] }
    | { readonly found: ItemChoice; readonly count: number };
  /** What of their place becomes another; what is left out stays as it is with each. */
  readonly place: PlaceChange;
  readonly addTags: readonly Tag[];
  readonly removeTags: readonly Tag[];
  /** Send them for review as well. */
  readonly submit: boolean;
};

export type ChangeItemsRejection =
  | { readonly code: "none_chosen" | "too_many" | "no_change" }
  /** The list finds so many by now. */
  | { readonly code: "found_differs"; readonly found: number }
  /** Codes of the items that are in no state for it, have no key to review, or would have too many tags. */
  | {
      readonly code: "wrong_state" | "no_key" | "too_many_tags";
      readonly codes: readonly string[];
    };

type Changed = { readonly row: LockedItem; readonly before: ItemFacts; readonly after: ItemFacts };

/**
 * Changes the place or the tags of several items of a bank at once, or sends drafts for review: all
 * of them in one transaction, with an event each that says from what to what; or, where one of them
 * is in no state for it, none. What each had before is kept, so that the change can be undone.
 */
export async function changeItems(
  ctx: Context,
  change: ChangeItems,
): Promise<Result<{ changed: number }, ChangeItemsRejection>> {
  if (changesNothing(change)) return rejected({ code: "no_change" });
  return ctx.db.transaction(async (tx) => {
    const chosen = await idsOf(tx, ctx, change.chosen);
    if (!chosen.ok) return chosen;
    const rows = await lockItems(tx, chosen.value);
    const codes = itemsUnfitFor(ctx, change, rows, chosen.value);
    if (codes.length > 0) return rejected({ code: "wrong_state", codes });
    const keyless = change.submit ? await selectKeylessCodes(tx, chosen.value) : [];
    if (keyless.length > 0) return rejected({ code: "no_key", codes: keyless });
    const changed = await planChange(tx, rows, change);
    const crowded = changed.filter(({ after }) => after.tags.length > mostTags);
    if (crowded.length > 0) {
      return rejected({ code: "too_many_tags", codes: crowded.map(({ row }) => row.code) });
    }
    await write(tx, ctx, changed, change);
    await insertAuditEvents(tx, ctx, changeEvents(changed, change));
    return ok({ changed: changed.length });
  });
}

function changesNothing({ place, addTags, removeTags, submit }: ChangeItems): boolean {
  return (
    Object.keys(place).length === 0 && addTags.length === 0 && removeTags.length === 0 && !submit
  );
}

async function idsOf(
  tx: Transaction,
  ctx: Context,
  chosen: ChangeItems["chosen"],
): Promise<Result<readonly ItemId[], ChangeItemsRejection>> {
  const found = "found" in chosen;
  const ids = found
    ? await selectItemIds(tx, chosenItems(ctx, chosen.found), mostItemsAtOnce + 1)
    : [...new Set(chosen.itemIds)];
  if (ids.length === 0) return rejected({ code: "none_chosen" });
  if (ids.length > mostItemsAtOnce) return rejected({ code: "too_many" });
  if (found && ids.length !== chosen.count) {
    return rejected({ code: "found_differs", found: ids.length });
  }
  return ok(ids);
}

/** What each becomes; tags that the bank has not are made for it. */
async function planChange(
  tx: Transaction,
  rows: readonly LockedItem[],
  { place, addTags, removeTags, submit }: ChangeItems,
): Promise<Changed[]> {
  const [first] = rows;
  if (!first) return [];
  const submitted = submit ? nextItemState("draft", "submit") : null;
  const tags = {
    add: await ensureTags(tx, first.bankId, addTags),
    remove: await selectTagIds(tx, first.bankId, removeTags),
  };
  const facts = await itemFacts(tx, rows);
  return rows.map((row, index) => {
    const before = facts[index];
    if (!before) throw new Error(`item ${row.id} has no facts`);
    return { row, before, after: changedFacts(before, { place, submitted }, tags) };
  });
}

async function write(
  tx: Transaction,
  ctx: Context,
  changed: readonly Changed[],
  { place, addTags, removeTags, submit }: ChangeItems,
) {
  const [first] = changed;
  if (!first) return;
  const ids = changed.map(({ row }) => row.id);
  await updateItems(tx, ids, { ...place, ...(submit && { state: first.after.state }) });
  if (addTags.length + removeTags.length > 0) {
    await replaceItemTags(
      tx,
      changed.map(({ row, after }) => ({ itemId: row.id, tags: after.tags })),
    );
  }
  const names = (tags: readonly Tag[]) => tags.map(({ name }) => name);
  const said = { place, submit, addTags: names(addTags), removeTags: names(removeTags) };
  await insertItemChange(
    tx,
    { bankId: first.row.bankId, change: said, changedBy: ctx.actor.userId },
    changed.map(({ row, before, after }) => ({ itemId: row.id, before, after })),
  );
}
