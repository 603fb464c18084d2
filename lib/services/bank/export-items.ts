import type { ItemFilter } from "@/db/queries/items";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { fold, searchVariants } from "@/lib/domain/text/fold";
import type { Written, WrittenFormat } from "@/lib/interop/items/write/writing";
import { type Context, requirePermission } from "@/lib/services/context";
import { takeOutItems } from "./take-out-items";

export type ExportItems = Omit<ItemFilter, "words" | "on"> & {
  /** As typed, as in the list of a bank. */
  readonly search?: string | undefined;
  readonly format: WrittenFormat;
};

/** The items of a filtered list of a bank as a file with their keys, for who may take them out. */
export async function exportItems(
  ctx: Context,
  { search = "", format, ...filter }: ExportItems,
): Promise<Written> {
  requirePermission(ctx, "item.export");
  const words = fold(search).split(" ").filter(Boolean).map(searchVariants);
  return takeOutItems(ctx, { filter: { ...filter, words, on: dayInVietNam(ctx.now) }, format });
}
