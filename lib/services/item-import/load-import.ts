import { countImportLines, selectImportLines } from "@/db/queries/item-import-lines";
import { selectOptionalImportProgress } from "@/db/queries/item-import-progress";
import {
  countReworded,
  selectHindrances,
  selectOptionalItemImport,
} from "@/db/queries/item-imports";
import { underWay } from "@/lib/domain/bank/import-progress";
import { lineProblems, type LineView } from "@/lib/domain/bank/import-line";
import { wordingOf } from "@/lib/domain/bank/read-typed-item";
import type { ItemImportId } from "@/lib/domain/ids";
import { findAlike } from "@/lib/services/bank/find-alike";
import { type Context, NotFound } from "@/lib/services/context";
import { importsInReach } from "./imports-in-reach";

/** How many questions of a file a page shows. */
export const linesPerPage = 25;

export type LoadImport = {
  readonly importId: ItemImportId;
  readonly view: LineView;
  /** From 1. */
  readonly page: number;
};

export type LoadedImport = Awaited<ReturnType<typeof loadImport>>;

/** An import with one page of its questions, and what would keep it from being undone. */
export async function loadImport(ctx: Context, { importId, view, page }: LoadImport) {
  const found = await selectOptionalItemImport(ctx.db, importsInReach(ctx), importId);
  if (!found) throw new NotFound(`item import ${importId}`);
  const range = { limit: linesPerPage, offset: (page - 1) * linesPerPage };
  const [counts, lines, hindrances, reworded, progress] = await Promise.all([
    countImportLines(ctx.keys, importId),
    selectImportLines(ctx.keys, importId, { view, ...range }),
    selectHindrances(ctx.keys, importId),
    countReworded(ctx.keys, importId),
    selectOptionalImportProgress(ctx.db, importId),
  ]);
  const alike = await findAlike(
    ctx.db,
    lines.map(({ itemId, typed }) => ({ id: itemId, ...wordingOf(typed) })),
  );
  return {
    ...found,
    counts,
    lines: lines.map((line, place) => ({
      ...line,
      problems: lineProblems(line.typed),
      /** What the bank asks already in nearly the same words. */
      alike: alike[place] ?? [],
    })),
    hindrances,
    reworded,
    /** How far it is being written into a bank just now; null while nobody writes it. */
    writing: underWay(progress, ctx.now),
  };
}
