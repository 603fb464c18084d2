import { selectOptionalImportLine } from "@/db/queries/item-import-lines";
import { selectOptionalItemImport } from "@/db/queries/item-imports";
import { wordingOf } from "@/lib/domain/bank/read-typed-item";
import type { ItemImportId } from "@/lib/domain/ids";
import { findAlike } from "@/lib/services/bank/find-alike";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

export type LoadLine = { readonly importId: ItemImportId; readonly position: number };

/** One question of an import that is not in the bank yet, to be gone over. */
export async function loadLine(ctx: Context, { importId, position }: LoadLine) {
  const found = await selectOptionalItemImport(ctx.db, importsInReach(ctx), importId);
  const line = found && (await selectOptionalImportLine(ctx.keys, importId, position));
  if (!line || line.itemId !== null) throw new NotFound(`line ${position} of ${importId}`);
  const { ref, source, typed, remarks } = line;
  const [alike = []] = await findAlike(ctx.db, [{ id: null, ...wordingOf(typed) }]);
  return { alike, importName: found.name, position, ref, line: line.line, source, typed, remarks };
}
