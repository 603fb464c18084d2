import type { ItemFilter } from "@/db/queries/item-filter";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { fold, searchVariants } from "@/lib/domain/text/fold";
import type { Context } from "@/lib/services/context";

/** Which items of a bank are meant, as in its list. */
export type ItemChoice = Omit<ItemFilter, "words" | "on"> & {
  /** As typed. */
  readonly search?: string | undefined;
};

/** What is chosen in a list, as the query that finds it. */
export function chosenItems(ctx: Context, { search = "", ...filter }: ItemChoice): ItemFilter {
  const words = fold(search).split(" ").filter(Boolean).map(searchVariants);
  return { ...filter, words, on: dayInVietNam(ctx.now) };
}
