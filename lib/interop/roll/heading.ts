import { fold } from "@/lib/domain/text/fold";
import { type Cell, type GridRow, isBlank, textOf } from "./cell";

/** What a column may hold that a list of people is read by. */
export const columnKinds = [
  "index",
  "staff_code",
  "full_name",
  "family_part",
  "given_part",
  "birth",
  "unit",
  "title",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** What lists call those who work in an office. */
export const person =
  "(?:can bo|cong chuc|vien chuc|cb|cc|cbcc|cbccvc|cb ?,? ?cc|nhan vien|nhan su)";

/** Folded headings. Whole: "Đơn vị: UBND xã…" in a title is no heading. */
const patterns: readonly (readonly [ColumnKind, RegExp])[] = [
  ["index", /^(stt|tt|so tt|so thu tu)$/],
  ["staff_code", new RegExp(`^(?:ma|ma so|so hieu) ${person}(?: ?[,/-]? ?${person})*$`)],
  ["family_part", /^(ho|ho (va )?(ten |chu )?(dem|lot)|ho dem)$/],
  ["given_part", /^ten$/],
  ["full_name", /^ho,?( va| &)? ten( (can bo|cong chuc|thi sinh|nguoi du thi|khai sinh))?$/],
  ["birth", /^((ngay|nam|ngay,? ?thang|ngay,? ?thang,? ?nam) sinh|sinh ngay|ntns)$/],
  [
    "unit",
    /^(don vi|co quan)((,| )? ?(don vi))?( (cong tac|lam viec))?$|^noi (cong tac|lam viec)$/,
  ],
  [
    "title",
    /^(chuc danh|chuc vu)((,|\/| -)? ?(chuc danh|chuc vu|vi tri viec lam))?$|^vi tri viec lam$/,
  ],
];

/** A heading as patterns know it: folded, without the remark in brackets; empty when it is none. */
export function headingText(cell: Cell | undefined): string {
  const text = fold(textOf(cell))
    .replace(/\(.*?\)/g, " ")
    .replace(/[*:]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > 60 ? "" : text;
}

/** What a heading says its column holds, or null. */
function headingKind(cell: Cell | undefined): ColumnKind | null {
  const text = headingText(cell);
  if (text === "") return null;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Which columns hold what, from 0; a part may be spread over several. */
export type Columns = Readonly<Record<ColumnKind, readonly number[]>>;

export type Heading = {
  readonly columns: Columns;
  /** Row number of the heading. */
  readonly row: number;
  /** Place in the grid of the first row below it. */
  readonly below: number;
};

/** Titles may take so many rows before the heading. */
export const searchedRows = 60;

/**
 * Finds the heading of a list under its title rows: the first row that names two columns we know.
 * A second row of the heading (Họ, Tên below "Họ và tên"; Nam, Nữ below "Năm sinh") belongs to it.
 */
export function findHeading(grid: readonly GridRow[]): Heading | null {
  const at = grid.slice(0, searchedRows).findIndex(isHeading);
  const first = grid[at];
  if (!first) return null;
  const second = grid[at + 1];
  const two = second !== undefined && isSubheading(second);
  const columns = columnsOf(first, two ? second : undefined);
  const below = at + (two ? 2 : 1);
  const next = grid[below];
  return { columns, row: first.row, below: next && isNumbering(next) ? below + 1 : below };
}

function isHeading({ cells }: GridRow): boolean {
  return new Set(cells.map(headingKind).filter((kind) => kind !== null)).size >= 2;
}

const sexes = /^(nam|nu)$/;

function isSubheading(row: GridRow): boolean {
  if (isBlank(row)) return false;
  return row.cells.every(
    (cell) => textOf(cell) === "" || headingKind(cell) !== null || sexes.test(fold(textOf(cell))),
  );
}

/** "(1) (2) (3)" below a heading. */
export function isNumbering(row: GridRow): boolean {
  const texts = row.cells.map(textOf).filter((text) => text !== "");
  return texts.length >= 3 && texts.every((text) => /^\(?(\d{1,2}|[A-H])\)?$/i.test(text));
}

function columnsOf(first: GridRow, second: GridRow | undefined): Columns {
  const found = Object.fromEntries(columnKinds.map((kind) => [kind, [] as number[]])) as Record<
    ColumnKind,
    number[]
  >;
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  let above: ColumnKind | null = null;
  for (let column = 0; column < width; column += 1) {
    const own = headingKind(first.cells[column]);
    // A merged heading stands over its first column; those to the right are empty.
    if (textOf(first.cells[column]) !== "") above = own;
    const kind = kindOf(
      own,
      headingKind(second?.cells[column]),
      above,
      textOf(second?.cells[column]),
    );
    if (kind !== null && (found[kind].length === 0 || kind === "birth")) found[kind].push(column);
  }
  return settleNames(found, first, second);
}

function kindOf(
  own: ColumnKind | null,
  below: ColumnKind | null,
  above: ColumnKind | null,
  belowText: string,
): ColumnKind | null {
  if (above === "birth" && sexes.test(fold(belowText))) return "birth";
  return below ?? own;
}

/** A name in two columns: named apart, or one heading merged over both. */
function settleNames(
  found: Record<ColumnKind, number[]>,
  first: GridRow,
  second: GridRow | undefined,
): Columns {
  const [whole] = found.full_name;
  if (found.given_part.length > 0) {
    // "Họ và tên | Tên": the first holds what stands before the given name.
    if (found.family_part.length === 0) found.family_part = found.full_name;
    return { ...found, full_name: [] };
  }
  if (whole === undefined) return { ...found, full_name: found.family_part, family_part: [] };
  const next = whole + 1;
  const unnamed = textOf(first.cells[next]) === "" && textOf(second?.cells[next]) === "";
  return unnamed ? { ...found, full_name: [whole, next] } : found;
}
