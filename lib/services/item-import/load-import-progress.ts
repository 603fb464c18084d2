import { selectOptionalImportProgress } from "@/db/queries/item-import-progress";
import { selectOptionalItemImport } from "@/db/queries/item-imports";
import { underWay } from "@/lib/domain/bank/import-progress";
import type { ItemImportId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

/** How many questions of an import are written so far, while it is being written; else a total of nought. */
export async function loadImportProgress(
  ctx: Context,
  { importId }: { readonly importId: ItemImportId },
): Promise<{ readonly done: number; readonly total: number }> {
  const found = await selectOptionalItemImport(ctx.db, importsInReach(ctx), importId);
  if (!found) throw new NotFound(`item import ${importId}`);
  const progress = await selectOptionalImportProgress(ctx.db, importId);
  return underWay(progress, ctx.now) ?? { done: 0, total: 0 };
}
