import { misreadPlaces } from "@/lib/interop/items/write/docx/foresee-places";
import { foresee } from "@/lib/interop/items/write/foresee";
import { type Context, requirePermission } from "@/lib/services/context";
import { chosenItems } from "./chosen-items";
import type { ExportItems } from "./export-items";
import { writableItems } from "./writable-items";

/** Something that a format cannot hold, and the items it concerns by their codes. */
export type ForeseenRemark = {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly leftOut: boolean;
  readonly refs: readonly string[];
};

/** What a file in a format would hold of the items chosen, before any of them leaves. */
export async function surveyExport(ctx: Context, { format, ...choice }: ExportItems) {
  requirePermission(ctx, "item.export");
  const items = await writableItems(ctx.keys, chosenItems(ctx, choice));
  const { kept, remarks } = foresee(items, format);
  const misread = format === "docx" ? await misreadPlaces(kept) : [];
  const groups = new Map<string, ForeseenRemark>();
  for (const { ref, code, values = {}, leftOut = false } of [...remarks, ...misread]) {
    const name = `${code} ${JSON.stringify(values)}`;
    const refs = [...(groups.get(name)?.refs ?? []), ref];
    groups.set(name, { code, values, leftOut, refs });
  }
  return { total: items.length, kept: kept.length - misread.length, remarks: [...groups.values()] };
}
