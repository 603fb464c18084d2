import { ok, rejected, type Result } from "@/lib/domain/result";
import { registerLineLimit } from "@/lib/domain/register/kinds";
import { type Cell, type GridRow, isBlank, textOf } from "../roll/cell";
import { headingText, isNumbering, searchedRows } from "../roll/heading";
import { groupName, saysFooter, type SkippedRow, wordsOf } from "../roll/read-roll";

/** How to know a table: what its columns may hold, and which of them it cannot do without. */
export type TableShape<Kind extends string> = {
  /** Folded headings. */
  readonly patterns: readonly (readonly [Kind, RegExp])[];
  /** Of each group one column at least. */
  readonly required: readonly (readonly Kind[])[];
  /** A row with none of these filled is a heading among the lines, no line. */
  readonly keys: readonly Kind[];
  /** One of these, or headings among the lines that stand for it. */
  readonly grouped?: readonly Kind[];
  /** May be spread over two columns under one heading. */
  readonly wide?: Kind;
};

export type TableRow<Kind extends string> = {
  readonly row: number;
  readonly words: string;
  /** The heading among the lines that it stands under. */
  readonly group: string | null;
  readonly cellOf: (kind: Kind) => Cell | undefined;
  readonly textOf: (kind: Kind) => string;
};

export type ReadTable<Kind extends string> = {
  readonly headingRow: number;
  readonly rows: readonly TableRow<Kind>[];
  readonly skipped: readonly SkippedRow[];
  readonly has: (kind: Kind) => boolean;
};

/** Why a table cannot be read at all. */
export type TableProblem<Kind extends string = string> =
  | { readonly code: "no_heading" | "no_lines" | "too_many_lines" }
  | { readonly code: "missing_columns"; readonly row: number; readonly missing: readonly Kind[] };

type Columns<Kind extends string> = ReadonlyMap<Kind, readonly number[]>;

/**
 * Finds the heading of a table under its title rows, in one row or two with merged cells, and takes
 * every row below as a line until the footer.
 */
export function readTable<Kind extends string>(
  grid: readonly GridRow[],
  shape: TableShape<Kind>,
): Result<ReadTable<Kind>, TableProblem<Kind>> {
  const kindOf: KindOf<Kind> = (cell) => {
    const text = headingText(cell);
    return text === "" ? null : (shape.patterns.find(([, p]) => p.test(text))?.[0] ?? null);
  };
  const at = grid.slice(0, searchedRows).findIndex((row) => namesTwo(row, kindOf));
  const first = grid[at];
  if (!first) return rejected({ code: "no_heading" });
  const second = grid[at + 1];
  const under = second && isSubheading(second, kindOf) ? second : undefined;
  const columns = widened(columnsOf(first, under, kindOf), shape.wide, [first, under]);
  const lacking = shape.required.flatMap((group) => lackingOf(group, columns));
  const { row } = first;
  if (lacking.length > 0) return rejected({ code: "missing_columns", row, missing: lacking });
  const below = at + (under ? 2 : 1);
  const numbered = grid[below] !== undefined && isNumbering(grid[below]);
  const { keys, grouped = [] } = shape;
  const from = below + (numbered ? 1 : 0);
  const read = readBelow(grid, { columns, below: from, keys, groups: grouped.length > 0 });
  return read.ok ? withGroups(read.value, lackingOf(grouped, columns), row) : read;
}

/** What no column says, headings among the lines have to. */
function withGroups<Kind extends string>(
  table: ReadTable<Kind>,
  missing: readonly Kind[],
  row: number,
): Result<ReadTable<Kind>, TableProblem<Kind>> {
  const said = missing.length === 0 || table.rows.some(({ group }) => group !== null);
  return said ? ok(table) : rejected({ code: "missing_columns", row, missing });
}

function namesTwo<Kind>({ cells }: GridRow, kindOf: KindOf<Kind>): boolean {
  return new Set(cells.map(kindOf).filter((kind) => kind !== null)).size >= 2;
}

/** The first of a group of which there is no column. */
function lackingOf<Kind extends string>(group: readonly Kind[], columns: Columns<Kind>): Kind[] {
  return group.some((kind) => columns.has(kind)) ? [] : group.slice(0, 1);
}

type KindOf<Kind> = (cell: Cell | undefined) => Kind | null;

function isSubheading<Kind>(row: GridRow, kindOf: KindOf<Kind>): boolean {
  if (isBlank(row)) return false;
  return row.cells.every((cell) => textOf(cell) === "" || kindOf(cell) !== null);
}

/** A merged heading stands over its first column; what stands below it is said more exactly. */
function columnsOf<Kind extends string>(
  first: GridRow,
  second: GridRow | undefined,
  kindOf: KindOf<Kind>,
): Columns<Kind> {
  const found = new Map<Kind, number[]>();
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  for (let column = 0; column < width; column += 1) {
    const kind = kindOf(second?.cells[column]) ?? kindOf(first.cells[column]);
    if (kind !== null && !found.has(kind)) found.set(kind, [column]);
  }
  return found;
}

function widened<Kind extends string>(
  columns: Columns<Kind>,
  wide: Kind | undefined,
  heads: readonly (GridRow | undefined)[],
): Columns<Kind> {
  const [at] = (wide !== undefined && columns.get(wide)) || [];
  if (wide === undefined || at === undefined) return columns;
  const named = heads.some((head) => textOf(head?.cells[at + 1]) !== "");
  return named ? columns : new Map([...columns, [wide, [at, at + 1]]]);
}

type Body<Kind extends string> = {
  readonly columns: Columns<Kind>;
  readonly below: number;
  readonly keys: readonly Kind[];
  /** A few words alone in their row may be a heading among the lines. */
  readonly groups: boolean;
};

function readBelow<Kind extends string>(
  grid: readonly GridRow[],
  body: Body<Kind>,
): Result<ReadTable<Kind>, TableProblem<Kind>> {
  const { columns, below } = body;
  const skipped: SkippedRow[] = [];
  const rows: TableRow<Kind>[] = [];
  // Long lists repeat their heading on each page.
  const headings = new Set(grid.slice(0, below).map(wordsOf));
  let group: string | null = null;
  let ended = false;
  for (const row of grid.slice(below).filter((each) => !isBlank(each))) {
    const line = lineOf(row, columns, group);
    const kind: RowKind = ended ? "footer" : kindOfRow(row, line, headings, body);
    ended = kind === "footer";
    if (kind === "group") group = groupName(row);
    if (kind === "line") rows.push(line);
    else skipped.push({ row: row.row, code: kind, text: line.words });
  }
  if (rows.length === 0) return rejected({ code: "no_lines" });
  if (rows.length > registerLineLimit) return rejected({ code: "too_many_lines" });
  const headingRow = grid[below - 1]?.row ?? 1;
  return ok({ headingRow, rows, skipped, has: (kind) => columns.has(kind) });
}

type RowKind = "line" | SkippedRow["code"];

function kindOfRow<Kind extends string>(
  row: GridRow,
  line: TableRow<Kind>,
  headings: ReadonlySet<string>,
  { keys, groups }: Body<Kind>,
): RowKind {
  const keyless = keys.every((kind) => line.textOf(kind) === "");
  const alone = groups && isAlone(row);
  if ((keyless || alone) && saysFooter(row)) return "footer";
  if (headings.has(line.words)) return "heading";
  return alone || (keyless && filled(row).length <= 2) ? "group" : "line";
}

const filled = ({ cells }: GridRow) => cells.map(textOf).filter((text) => text !== "");

/** "Xã A" or "I | Xã A" alone in their row: nobody is told by that, whatever column it stands in. */
function isAlone(row: GridRow): boolean {
  // Nearly every row has more: told without reading its words.
  if (row.cells.filter((cell) => cell !== null && cell !== "").length > 2) return false;
  const words = filled(row);
  const first = words[0] ?? "";
  if (words.length === 1) return first.includes(" ");
  return words.length === 2 && /^([IVX]+|[A-H])[.)]?$/.test(first);
}

function lineOf<Kind extends string>(
  row: GridRow,
  columns: Columns<Kind>,
  group: string | null,
): TableRow<Kind> {
  const cellOf = (kind: Kind) => row.cells[columns.get(kind)?.[0] ?? -1];
  return {
    row: row.row,
    words: wordsOf(row),
    group,
    cellOf,
    textOf: (kind) => {
      const texts = (columns.get(kind) ?? []).map((column) => textOf(row.cells[column]));
      return texts.filter((text) => text !== "").join(" ");
    },
  };
}
