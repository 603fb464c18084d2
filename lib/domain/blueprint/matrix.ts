import { type Level, levels } from "@/lib/domain/item/interaction";
import type { BlueprintCellInput } from "./cell";
import type { Shortfall } from "./fill";
import type { SupplyGroup } from "./supply";

/** One line of the matrix: a topic, with items of one shared system or of any. */
export type MatrixRow = { readonly topic: string; readonly system: string | null };

/** Counts as they are typed, by `cellName`. An empty field asks for nothing. */
export type TypedCounts = Readonly<Record<string, string>>;

/** Names a place of the matrix. */
export function cellName({ topic, system }: MatrixRow, level: Level): string {
  return [topic, system ?? "", level].join("/");
}

/**
 * The lines of the matrix: every topic once, each followed by the lines of single systems that the
 * cells or `added` name, in the order of `systems`.
 */
export function matrixRows(
  lists: { readonly topics: readonly string[]; readonly systems: readonly string[] },
  named: readonly { readonly topic: string; readonly system?: string | null | undefined }[],
): MatrixRow[] {
  return lists.topics.flatMap((topic) => {
    const present = new Set(named.filter((row) => row.topic === topic).map(({ system }) => system));
    const own = lists.systems.filter((system) => present.has(system));
    return [{ topic, system: null }, ...own.map((system) => ({ topic, system }))];
  });
}

/** The cells of a blueprint as they are typed. */
export function typedCounts(cells: readonly BlueprintCellInput[]): TypedCounts {
  return Object.fromEntries(
    cells.map(({ topic, system = null, level, count }) => [
      cellName({ topic, system }, level),
      String(count),
    ]),
  );
}

/** A place of the matrix with the number of items asked for there. */
export type MatrixCell = MatrixRow & { readonly level: Level; readonly count: number };

export type ReadMatrix = {
  readonly cells: readonly MatrixCell[];
  /** Names of the places where no whole number from 0 to 200 stands. */
  readonly unreadable: readonly string[];
};

/** The cells that were typed, line by line, and the places that cannot be read. */
export function readMatrix(rows: readonly MatrixRow[], typed: TypedCounts): ReadMatrix {
  const cells: MatrixCell[] = [];
  const unreadable: string[] = [];
  for (const row of rows) {
    for (const level of levels) {
      const name = cellName(row, level);
      const text = (typed[name] ?? "").trim();
      const count = /^\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
      if (count > 0 && count <= 200) cells.push({ ...row, level, count });
      else if (count !== 0) unreadable.push(name);
    }
  }
  return { cells, unreadable };
}

/** How many items the bank holds for one place, what other places take not counted off. */
export function suppliedAt(
  row: MatrixRow,
  level: Level,
  supply: readonly SupplyGroup[],
  allowNeedsCheck: boolean,
): number {
  return supply
    .filter((group) => group.topic === row.topic && group.level === level)
    .filter(({ system }) => row.system === null || system === row.system)
    .filter(({ needsCheck }) => allowNeedsCheck || !needsCheck)
    .reduce((sum, { items }) => sum + items, 0);
}

/** How many items are missing at each place that cannot be filled, by its name. */
export function missingAt(
  cells: readonly MatrixCell[],
  shortfalls: readonly Shortfall[],
): ReadonlyMap<string, number> {
  return new Map(
    shortfalls.flatMap(({ cell: place, missing }) => {
      const cell = cells[place];
      return cell ? [[cellName(cell, cell.level), missing] as const] : [];
    }),
  );
}
