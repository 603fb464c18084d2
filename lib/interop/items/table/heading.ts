import { fold } from "@/lib/domain/text/fold";
import { filledCells, type Grid, type GridRow } from "./grid";

/** What a column of a table of items may hold, besides its options. */
type ColumnKind =
  | "ref"
  | "type"
  | "question"
  | "choices"
  | "prompts"
  | "stimulus"
  | "stimulusTitle"
  | "stimulusRef"
  | "key"
  | "no"
  | "topic"
  | "level"
  | "legal"
  | "explanation"
  | "points";

/** Which columns hold what, from 0. */
export type Columns = Readonly<Partial<Record<ColumnKind, number>>> & {
  readonly options: readonly { readonly label: string; readonly column: number }[];
  /** Columns of wrong answers, where the right one stands in the column of the key. */
  readonly wrong: readonly number[];
  /** More columns of keys: what they say has to agree. */
  readonly rivals: readonly number[];
};

export type Heading = {
  readonly columns: Columns;
  /** Place in the grid of the first row below it. */
  readonly below: number;
};

const patterns: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    "question",
    /^(?:(?:noi dung )?cau hoi(?: va)?(?: cac)? (?:phuong an|dap an|lua chon)(?: tra loi| lua chon)?|noi dung(?: cau hoi| cau| hoi| nhan dinh)?|cau hoi(?: thi)?|nhan dinh|phat bieu|menh de|ten cau hoi|de bai|questions?(?: text| title| stem)?|stem)$/,
  ],
  [
    "key",
    /^(?:(?:dap an|da|phuong an|cau tra loi|tra loi|lua chon)(?: dung| chinh xac)|dap an|d ?a|key|right(?: answer)?|correct(?: answers?| options?| choices?)?(?: (?:index|number|letter))?|answers?|answer (?:key|index|number)|solution|dung(?: hay| hoac)?(?: sai)?)$/,
  ],
  ["no", /^sai$/],
  [
    "choices",
    /^(?:cac )?(?:phuong an|lua chon|cau tra loi)(?: tra loi| lua chon)?$|^options$|^choices$/,
  ],
  [
    "topic",
    /^(?:chu de|chuyen de|chuong|linh vuc|noi dung kien thuc|phan|modul|module|topic|category|subject|mon|mon hoc)$/,
  ],
  ["level", /^(?:muc do|muc|do kho|cap do|muc do nhan thuc|level|difficulty)$/],
  [
    "legal",
    /^(?:can cu|can cu phap ly|co so phap ly|trich dan|dieu khoan|nguon|van ban|legal basis|reference|source)$/,
  ],
  [
    "explanation",
    /^(?:giai thich|loi giai|huong dan|huong dan giai|loi giai chi tiet|(?:answer )?explanations?|feedback|general feedback)$/,
  ],
  ["type", /^(?:(?:loai|dang|kieu)(?: cau)?(?: hoi)?|(?:question |item )?type)$/],
  ["prompts", /^(?:ve trai|cot trai|ve can ghep|left side|prompts?)$/],
  ["stimulusRef", /^ma (?:ngu lieu|doan van|tinh huong)$/],
  ["stimulusTitle", /^(?:ten|tieu de) (?:ngu lieu|doan van|tinh huong)$/],
  ["stimulus", /^(?:ngu lieu|doan van|tinh huong)(?: dung)?(?: chung)?$|^(?:stimulus|passage)$/],
  ["points", /^(?:diem|so diem|points?|score|marks?)$/],
  ["ref", /^(?:id|ma|ma cau|ma cau hoi|ma ch|code|question id)$/],
];

const option =
  /^(?:(?:dap an|phuong an|lua chon|cau tra loi|tra loi|pa|da|options?|answers?|choices?) ?)?(?:([a-h])|(?<=\D)([1-8]))$/;

const wrongAnswer =
  /^(?:(?:dap an|phuong an|cau tra loi|tra loi|lua chon|da|pa) (?:sai|nhieu)|(?:wrong|incorrect)(?: answers?| options?| choices?)?|distractors?) ?[1-9a-h]?$/;

/** A heading without remarks behind a dash or in brackets, folded. */
function plainHeading(cell: string): string {
  return fold(cell.slice(0, 200))
    .replace(/\([^()]*\)/g, " ")
    .split(/ [-–—] /, 1)
    .join("")
    .replace(/[*:._)#/]/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

function kindOf(cell: string): ColumnKind | null {
  const text = plainHeading(cell);
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function optionOf(cell: string): string | null {
  // "Phương án (A)": here the brackets hold what counts.
  const open = plainHeading(cell.replace(/[()]/g, " "));
  const [, letter, digit] = option.exec(open) ?? option.exec(plainHeading(cell)) ?? [];
  if (letter !== undefined) return letter.toUpperCase();
  return digit === undefined ? null : String.fromCharCode(64 + Number(digit));
}

/** Titles may take so many rows before the heading. */
const searchedRows = 60;

/** Finds the heading of a table of items under its title rows: a question, and options or a key. */
export function findItemHeading(grid: Grid): Heading | null {
  for (let at = 0; at < Math.min(grid.length, searchedRows); at += 1) {
    const first = grid[at];
    const second = grid[at + 1];
    if (!first) break;
    const two = second !== undefined && isSubheading(second, first);
    const columns = columnsOf(first, two ? second : undefined);
    if (isItemHeading(columns)) return { columns, below: at + (two ? 2 : 1) };
  }
  return null;
}

function isItemHeading({ question, key, options }: Columns): boolean {
  return question !== undefined && (options.length >= 2 || key !== undefined);
}

/** "A | B | C | D" below a heading that stands over all of them, and nothing below the others. */
function isSubheading(row: GridRow, above: GridRow): boolean {
  const filled = filledCells(row);
  const below = row.cells.filter((_, column) => kindOf(above.cells[column] ?? "") === "question");
  return (
    filled.length >= 2 &&
    filled.every((cell) => optionOf(cell) !== null) &&
    below.every((cell) => cell === "")
  );
}

function columnsOf(first: GridRow, second: GridRow | undefined): Columns {
  const found: Partial<Record<ColumnKind, number>> = {};
  const options: { label: string; column: number }[] = [];
  const keys: number[] = [];
  const wrong = wrongColumns(first);
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  const places = Array.from({ length: width }, (_, column) => column);
  for (const column of places.filter((one) => !wrong.includes(one))) {
    const label = labelIn(column, [second, first]);
    const kind = label === null ? kindOf(first.cells[column] ?? "") : null;
    if (label !== null) addOption(options, label, column);
    else if (kind === "key") keys.push(column);
    else if (kind !== null) found[kind] ??= column;
  }
  return { ...found, ...keyColumns(first, keys), options, wrong };
}

function wrongColumns({ cells }: GridRow): number[] {
  return cells.flatMap((cell, column) => (wrongAnswer.test(plainHeading(cell)) ? [column] : []));
}

/** "Đáp án | Đáp án đúng": the first holds what there is to choose from. */
function keyColumns(
  { cells }: GridRow,
  keys: readonly number[],
): Pick<Columns, "key" | "choices" | "rivals"> {
  const [first, ...others] = keys;
  if (first === undefined) return { rivals: [] };
  const says = (at: number) => /dung|chinh xac|correct|right/.test(plainHeading(cells[at] ?? ""));
  const exact = says(first) ? undefined : others.find(says);
  if (exact === undefined) return { key: first, rivals: others };
  return { key: exact, choices: first, rivals: others.filter((column) => column !== exact) };
}

/** The option a column is for, by the first of the rows that says one. */
function labelIn(column: number, rows: readonly (GridRow | undefined)[]): string | null {
  const labels = rows.map((row) => optionOf(row?.cells[column] ?? ""));
  return labels.find((label) => label !== null) ?? null;
}

function addOption(options: { label: string; column: number }[], label: string, column: number) {
  if (options.every((known) => known.label !== label)) options.push({ label, column });
}
