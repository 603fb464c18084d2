import type { WrittenFormat } from "@/lib/domain/bank/written-format";
import type { Written } from "@/lib/interop/items/write/writing";
import { type Context, requirePermission } from "@/lib/services/context";
import { chosenItems, type ItemChoice } from "./chosen-items";
import { takeOutItems } from "./take-out-items";

export type ExportItems = ItemChoice & { readonly format: WrittenFormat };

/** The items of a filtered list of a bank as a file with their keys, for who may take them out. */
export async function exportItems(
  ctx: Context,
  { format, ...choice }: ExportItems,
): Promise<Written> {
  requirePermission(ctx, "item.export");
  return takeOutItems(ctx, { filter: chosenItems(ctx, choice), format });
}
