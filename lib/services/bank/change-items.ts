import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { type lockItem, selectOptionalItem, updateItem } from "@/db/queries/items";
import type { ItemPlace } from "@/lib/domain/bank/item-draft";
import type { ItemId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockItemFor } from "./item-standing";
import { makeMove } from "./make-move";

/** So many items are changed in one go at most: those of one page of the list. */
const mostItemsAtOnce = 50;

export type ChangeItems = {
  readonly itemIds: readonly ItemId[];
  /** What of their place becomes another; what is left out stays as it is with each. */
  readonly place: Partial<Pick<ItemPlace, "topicId" | "sharedSystemId" | "level" | "needsCheck">>;
  /** Send them for review as well. */
  readonly submit: boolean;
};

export type ChangeItemsRejection =
  | { readonly code: "none_chosen" | "too_many" | "no_change" }
  /** Codes of the items that are in no state for it. */
  | { readonly code: "wrong_state"; readonly codes: readonly string[] };

type ItemRow = NonNullable<Awaited<ReturnType<typeof lockItem>>>;

/**
 * Changes the place of several items of the bank at once, or sends drafts for review: all of them in
 * one transaction, with an event each that says from what to what; or, where one of them is in no
 * state for it, none.
 */
export async function changeItems(
  ctx: Context,
  { itemIds, place, submit }: ChangeItems,
): Promise<Result<{ changed: number }, ChangeItemsRejection>> {
  // One order for all, so that two people who change the same items wait and never lock each other out.
  const ids = [...new Set(itemIds)].sort();
  if (ids.length === 0) return rejected({ code: "none_chosen" });
  if (ids.length > mostItemsAtOnce) return rejected({ code: "too_many" });
  if (Object.keys(place).length === 0 && !submit) return rejected({ code: "no_change" });
  return ctx.db.transaction(async (tx) => {
    const { rows, refused } = await lockAll(tx, ctx, ids);
    const undrafted = submit ? rows.filter(({ state }) => state !== "draft") : [];
    const codes = [...refused, ...undrafted.map(({ code }) => code)].sort();
    if (codes.length > 0) return rejected({ code: "wrong_state", codes });
    for (const row of rows) {
      await changeOne(tx, row, place);
      await insertAuditEvent(tx, ctx, {
        act: "item.save",
        subject: ["item", row.id],
        detail: {
          ...{ version: row.currentVersion, reworded: false },
          ...{ place: changes(row, place), together: rows.length },
        },
      });
      if (!submit) continue;
      const made = await makeMove(tx, { row, move: "submit", reason: "" });
      await insertAuditEvent(tx, ctx, made.event);
    }
    return ok({ changed: rows.length });
  });
}

/** The items, locked; and the codes of those that cannot be edited now. */
async function lockAll(tx: Transaction, ctx: Context, ids: readonly ItemId[]) {
  const rows: ItemRow[] = [];
  const refused: string[] = [];
  for (const id of ids) {
    const locked = await lockItemFor(tx, ctx, "save", id);
    if (locked.ok) rows.push(locked.value);
    else refused.push(await codeOf(tx, id));
  }
  return { rows, refused };
}

async function codeOf(tx: Transaction, id: ItemId): Promise<string> {
  return (await selectOptionalItem(tx, id))?.item.code ?? id;
}

async function changeOne(tx: Transaction, { id }: ItemRow, place: ChangeItems["place"]) {
  if (Object.keys(place).length > 0) await updateItem(tx, id, place);
}

/** What of an item's place changes, from and to. */
function changes(row: ItemRow, place: ChangeItems["place"]) {
  const names = ["topicId", "sharedSystemId", "level", "needsCheck"] as const;
  return Object.fromEntries(
    names
      .filter((name) => place[name] !== undefined && row[name] !== place[name])
      .map((name) => [name, { from: row[name], to: place[name] }]),
  );
}
