import { fold } from "@/lib/domain/text/fold";
import { letterAt } from "../finish-item";
import { filledCells, type Grid, type GridRow } from "./grid";
import { spreadOptions } from "./spread-options";

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
  readonly options: readonly OptionColumn[];
  /** Columns of wrong answers, where the right one stands in the column of the key. */
  readonly wrong: readonly number[];
  /** More columns of keys: what they say has to agree. */
  readonly rivals: readonly number[];
  /** Columns that say of one option each whether it is right. */
  readonly flags: readonly OptionColumn[];
  /** The number of the first option, where their columns are numbered. */
  readonly first: 0 | 1;
};

type OptionColumn = { readonly label: string; readonly column: number };

export type Heading = {
  readonly columns: Columns;
  /** Place in the grid of the first row below it. */
  readonly below: number;
};

const patterns: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    "question",
    /^(?:(?:noi dung )?cau hoi(?: va| kem(?: theo)?| cung)?(?: cac)? (?:phuong an|dap an|lua chon)(?: tra loi| lua chon)?|noi dung(?: cau hoi| cau| hoi| nhan dinh)?(?: trac nghiem)?|cau hoi(?: thi| trac nghiem)?|nhan dinh|phat bieu|menh de|ten cau hoi|de bai|questions?(?: text| title| stem| content| body)?|stem)$/,
  ],
  [
    "key",
    /^(?:(?:dap an|da|phuong an|cau tra loi|tra loi|lua chon)(?: dung| chinh xac)|dap an|d ?a|key|(?:is )?(?:right|correct)(?: answers?| options?| choices?)?(?: (?:index|number|letter|text|key|id))?|answers?|answer (?:key|index|number|letter|option|text)|solution|dung(?: hay| hoac)?(?: sai)?|chon(?: dap an)?)$/,
  ],
  ["no", /^sai$/],
  [
    "choices",
    /^(?:cac )?(?:phuong an|lua chon|cau tra loi)(?: tra loi| lua chon)?$|^cac dap an$|^options?$|^choices?$/,
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
  /^(?:(?:dap an|phuong an|lua chon|cau tra loi|tra loi|pa|da|options?|answers?|choices?) ?)?(?:([a-h])|(?<=\D)([0-8]))$/;

const flag = /^(?:dung|(?:is )?(?:correct|right)) ?(?:([a-h])|([0-8]))$/;

const wrongAnswer =
  /^(?:(?:dap an|phuong an|cau tra loi|tra loi|lua chon|da|pa) (?:sai|nhieu)|(?:wrong|incorrect)(?: answers?| options?| choices?)?|distractors?) ?[0-9a-h]?$/;

/**
 * A heading without remarks behind a dash or in brackets, folded; names that programs give columns
 * ("correctAnswer", "answers[0]", "Question #") in words.
 */
function plainHeading(cell: string): string {
  const words = cell
    .slice(0, 200)
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .replace(/\[([\da-h])\]/gi, " $1")
    .replace(/(?<=\S\s?)#/g, " number");
  return fold(words)
    .replace(/\([^()]*\)/g, " ")
    .split(/ [-–—] /, 1)
    .join("")
    .replace(/[*:._)#/,;&+]/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

function kindOf(cell: string): ColumnKind | null {
  const text = plainHeading(cell);
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The letter of what a heading is for, or its number: "Phương án (A)", "answer 2". */
function placeIn(cell: string, pattern: RegExp): string | null {
  // "Phương án (A)": here the brackets hold what counts.
  const open = plainHeading(cell.replace(/[()]/g, " "));
  const [, letter, digit] = pattern.exec(open) ?? pattern.exec(plainHeading(cell)) ?? [];
  return letter?.toUpperCase() ?? digit ?? null;
}

/** Places by letters; numbers count from one, or from nought where a nought is among them. */
function byLetters(found: readonly OptionColumn[]): { options: OptionColumn[]; first: 0 | 1 } {
  const first = found.some(({ label }) => label === "0") ? 0 : 1;
  const lettered = found.map(({ label, column }) => ({
    label: /\d/.test(label) ? letterAt(Number(label) - first) : label,
    column,
  }));
  const options = lettered.filter(
    ({ label }, index) => lettered.findIndex((one) => one.label === label) === index,
  );
  return { options, first };
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
    if (isItemHeading(columns)) return spreadOptions(grid, at + (two ? 2 : 1), columns);
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
    filled.every((cell) => placeIn(cell, option) !== null) &&
    below.every((cell) => cell === "")
  );
}

function columnsOf(first: GridRow, second: GridRow | undefined): Columns {
  const found: Partial<Record<ColumnKind, number>> = {};
  const options: OptionColumn[] = [];
  const flags: OptionColumn[] = [];
  const keys: number[] = [];
  const wrong = wrongColumns(first);
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  const places = Array.from({ length: width }, (_, column) => column);
  for (const column of places.filter((one) => !wrong.includes(one))) {
    const kind = kindOf(first.cells[column] ?? "");
    if (addPlace(options, column, [second, first], option)) continue;
    if (addPlace(flags, column, [first], flag)) continue;
    if (kind === "key") keys.push(column);
    else if (kind !== null) found[kind] ??= column;
  }
  return {
    ...asked(found),
    ...keyColumns(first, keys),
    ...byLetters(options),
    ...{ flags: byLetters(flags).options, wrong },
  };
}

/** What is to be matched is the question itself where no other column is. */
function asked({ prompts, ...found }: Partial<Record<ColumnKind, number>>) {
  if (prompts === undefined) return found;
  return found.question === undefined ? { ...found, question: prompts } : { ...found, prompts };
}

function wrongColumns({ cells }: GridRow): number[] {
  return cells.flatMap((cell, column) => (wrongAnswer.test(plainHeading(cell)) ? [column] : []));
}

/** "Đáp án | Đáp án đúng": the first holds what there is to choose from. */
function keyColumns(
  { cells }: GridRow,
  keys: readonly number[],
): Pick<Columns, "key" | "choices" | "rivals"> {
  const [first, ...all] = keys;
  if (first === undefined) return { rivals: [] };
  // "Đáp án" over each column of the options.
  const others = all.filter((column) => cells[column] !== cells[first]);
  const says = (at: number) =>
    /dung|chinh xac|correct|right|^chon/.test(plainHeading(cells[at] ?? ""));
  const exact = says(first) ? undefined : others.find(says);
  if (exact === undefined) return { key: first, rivals: others };
  return { key: exact, choices: first, rivals: others.filter((column) => column !== exact) };
}

/** Adds a column that is for one option, by the first of the rows that says which; says whether it did. */
function addPlace(
  found: OptionColumn[],
  column: number,
  rows: readonly (GridRow | undefined)[],
  pattern: RegExp,
): boolean {
  const places = rows.map((row) => placeIn(row?.cells[column] ?? "", pattern));
  const label = places.find((place) => place !== null);
  if (label == null) return false;
  found.push({ label, column });
  return true;
}
