import { type Level, levels } from "@/lib/domain/item/interaction";
import { hundredths } from "@/lib/domain/item/points";
import { localNumber } from "@/lib/domain/item/decimal";
import { pointStep } from "@/lib/domain/item/rubric";
import type { BlueprintCellInput } from "./cell";
import type { Shortfall } from "./fill";
import type { SupplyGroup } from "./supply";

/**
 * One line of the matrix: a topic, with items of one shared system or of any. `byHand` where it asks
 * for items that people mark, and for no others.
 */
export type MatrixRow = {
  readonly topic: string;
  readonly system: string | null;
  readonly byHand?: boolean | undefined;
};

/** Counts as they are typed, by `cellName`. An empty field asks for nothing. */
export type TypedCounts = Readonly<Record<string, string>>;

/** Names a place of the matrix. */
export function cellName(row: MatrixRow, level: Level): string {
  return `${rowName(row)}/${level}`;
}

/** Names the place where the points of a line's items are typed; only what people mark has one. */
export function pointsName(row: MatrixRow): string {
  return `${rowName(row)}/points`;
}

function rowName({ topic, system, byHand = false }: MatrixRow): string {
  return [topic, system ?? "", ...(byHand ? ["hand"] : [])].join("/");
}

/**
 * The lines of the matrix: every topic once, each followed by the lines of single systems that the
 * cells or `added` name, in the order of `systems`, and by its lines of what people mark.
 */
export function matrixRows(
  lists: { readonly topics: readonly string[]; readonly systems: readonly string[] },
  named: readonly NamedRow[],
): MatrixRow[] {
  return lists.topics.flatMap((topic) => {
    const own = named.filter((row) => row.topic === topic);
    const present = (byHand: boolean) =>
      new Set(own.filter((row) => (row.byHand ?? false) === byHand).map(({ system }) => system));
    const [scored, marked] = [present(false), present(true)];
    const isOpen = marked.has(null) || marked.has(undefined);
    return [
      { topic, system: null },
      ...lists.systems.filter((id) => scored.has(id)).map((system) => ({ topic, system })),
      ...(isOpen ? [{ topic, system: null, byHand: true }] : []),
      ...lists.systems
        .filter((id) => marked.has(id))
        .map((system) => ({ topic, system, byHand: true })),
    ];
  });
}

type NamedRow = {
  readonly topic: string;
  readonly system?: string | null | undefined;
  readonly byHand?: boolean | undefined;
};

/** The cells of a blueprint as they are typed. */
export function typedCounts(cells: readonly BlueprintCellInput[]): TypedCounts {
  return Object.fromEntries(
    cells.flatMap(({ topic, system = null, byHand = false, level, count, points = 100 }) => {
      const row = { topic, system, byHand };
      const counted = [cellName(row, level), String(count)] as const;
      return byHand ? [counted, [pointsName(row), pointsText(points)] as const] : [counted];
    }),
  );
}

const pointsText = (hundredths: number) => localNumber(String(hundredths / 100));

/** A place of the matrix with the number of items asked for there. */
export type MatrixCell = MatrixRow & {
  readonly level: Level;
  readonly count: number;
  /** Hundredths of a point for each item; a point where people do not mark. */
  readonly points?: number | undefined;
};

export type ReadMatrix = {
  readonly cells: readonly MatrixCell[];
  /** Names of the places where no whole number from 0 to 200 stands, or no points. */
  readonly unreadable: readonly string[];
};

/** The cells that were typed, line by line, and the places that cannot be read. */
export function readMatrix(rows: readonly MatrixRow[], typed: TypedCounts): ReadMatrix {
  const cells: MatrixCell[] = [];
  const unreadable: string[] = [];
  for (const row of rows) {
    const { points, bad } = pointsOf(row, typed);
    unreadable.push(...bad);
    for (const level of levels) {
      const name = cellName(row, level);
      const count = readCount(typed[name]);
      if (count > 0 && count <= 200)
        cells.push({ ...row, level, count, ...(points && { points }) });
      else if (count !== 0) unreadable.push(name);
    }
  }
  return { cells, unreadable };
}

/** What stands in a place; no number where it is none. */
function readCount(typed = ""): number {
  const text = typed.trim();
  return /^\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
}

/** What each item of a line is worth, and the place where that cannot be read. */
function pointsOf(row: MatrixRow, typed: TypedCounts): { points?: number; bad: string[] } {
  if (!row.byHand) return { bad: [] };
  const points = readPoints(typed[pointsName(row)] ?? "");
  return points === null ? { bad: [pointsName(row)] } : { points, bad: [] };
}

/** Points as typed, in quarters up to a hundred, in hundredths; a point where nothing is typed. */
function readPoints(text: string): number | null {
  if (text.trim() === "") return 100;
  const points = hundredths(text);
  return points >= pointStep && points <= 10_000 && points % pointStep === 0 ? points : null;
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
    .filter(({ byHand = false }) => byHand === (row.byHand ?? false))
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
