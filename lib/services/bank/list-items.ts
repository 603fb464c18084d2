import type { WideItemFilter } from "@/db/queries/item-filter";
import { countItems, countItemsByState, selectItems } from "@/db/queries/items";
import { selectTagsOfItems } from "@/db/queries/item-tags";
import { reviewStanding } from "@/lib/domain/bank/review-by";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ItemId } from "@/lib/domain/ids";
import { plainText } from "@/lib/domain/item/content";
import { fold, searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

/** How many items a page of the list holds. */
export const itemsPerPage = 50;

export type ListItems = Omit<WideItemFilter, "words" | "on"> & {
  /** As typed: every word of it must occur in the code, the stem or the options. */
  readonly search?: string | undefined;
  /** From 1. A page beyond the last one is empty. */
  readonly page: number;
};

/** One page of a bank, or of all banks, by code, with how many items match and how many stand in each state. */
export async function listItems(ctx: Context, { search = "", page, ...filter }: ListItems) {
  requirePermission(ctx, "item.read");
  const words = fold(search).split(" ").filter(Boolean).map(searchVariants);
  const matching = { ...filter, words, on: dayInVietNam(ctx.now) };
  const [rows, total, byState] = await Promise.all([
    selectItems(ctx.db, matching, { limit: itemsPerPage, offset: (page - 1) * itemsPerPage }),
    countItems(ctx.db, matching),
    countItemsByState(ctx.db, filter.bankId),
  ]);
  const tags = await tagsOf(ctx, rows);
  const items = rows.map(({ stem, interaction, authorId, ...row }) => ({
    ...row,
    tags: tags.get(row.id) ?? [],
    reviewStanding: reviewStanding(row.reviewBy, matching.on),
    stem: plainText(stem),
    type: interaction.type,
    /** Whether the person asking wrote its current version. */
    own: authorId === ctx.actor.userId,
  }));
  return { items, total, pages: Math.max(1, Math.ceil(total / itemsPerPage)), byState };
}

async function tagsOf(ctx: Context, rows: readonly { readonly id: ItemId }[]) {
  const tags = new Map<ItemId, string[]>();
  const found = await selectTagsOfItems(
    ctx.db,
    rows.map(({ id }) => id),
  );
  for (const { itemId, name } of found) tags.set(itemId, [...(tags.get(itemId) ?? []), name]);
  return tags;
}
