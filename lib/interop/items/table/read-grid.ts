import { fold } from "@/lib/domain/text/fold";
import { textBlocks } from "../blocks";
import { checkItem } from "../check-item";
import { choiceType, finishItem, type FoundItem } from "../finish-item";
import type { ReadItem, ReadType, SkippedPart } from "../reading";
import { filledCells, type Grid, type GridRow } from "./grid";
import { besidesWrong } from "./besides-wrong";
import { embeddedOptions } from "./embedded-options";
import { filledIn } from "./filled-in";
import { type Columns, findItemHeading } from "./heading";
import { laterHeading } from "./later-heading";
import { columnsLeftOut } from "./left-out";
import { joinFlags } from "./flag-columns";
import { joinRows } from "./join-rows";
import { listedAnswer } from "./listed-answers";
import { markedLetters, type MarkedTable, markedTable } from "./marked-options";
import { cellOf, levelOf, numberOf, pointsOf } from "./row-cells";
import { openStimuli } from "./row-stimulus";
import { isDoubtfulNumber, typedAnswer } from "./typed-row";
import { judgementIn, truthIn } from "../true-false";
import { problemOf } from "./row-problem";
import { typesIn } from "./type-words";
import { lawBehind, type NumberStyle, numberStyle, rowKey, type RowOption } from "./row-key";

type GridReading = { readonly items: ReadItem[]; readonly skipped: SkippedPart[] };

/** The items of a table, row by row; null where `find` sees no heading of one. */
export function readGrid(grid: Grid, find = findItemHeading): GridReading | null {
  const heading = find(grid);
  if (!heading) return null;
  const later = laterHeading(grid, heading.below);
  if (later !== null) {
    const parts = [grid.slice(0, later), grid.slice(later)].map((part) => readGrid(part, find));
    return {
      items: parts.flatMap((part) => part?.items ?? []),
      skipped: parts.flatMap((part) => part?.skipped ?? []),
    };
  }
  const headings = new Set(grid.slice(0, heading.below).map(wordsOf));
  const filled = grid
    .slice(heading.below)
    .filter((row) => filledCells(row).length > 0 && !headings.has(wordsOf(row)));
  const { rows: flagged, columns } = joinFlags(filled, heading.columns);
  const rows = joinRows(flagged, columns);
  const labels = columns.options.map(({ label }) => label);
  const style = numberStyle(
    rows.map((row) => ({ options: optionsOf(row, columns), key: cellOf(row, columns.key) })),
    labels,
    columns.first,
  );
  const typeOf = typesIn(rows.map((row) => cellOf(row, columns.type)));
  const marks = markedTable(rows, columns);
  const read = readRows(rows, { columns, labels, style, marks, typeOf });
  const left = columnsLeftOut(grid[heading.below - 1], filled, columns);
  return { items: read.items, skipped: [...left, ...read.skipped] };
}

type Table = {
  readonly columns: Columns;
  readonly labels: readonly string[];
  readonly style: NumberStyle;
  readonly marks: MarkedTable;
  readonly typeOf: (cell: string) => ReadType | null;
};

function readRows(rows: readonly GridRow[], table: Table): GridReading {
  const items: ReadItem[] = [];
  const skipped: SkippedPart[] = [];
  const stimulusOf = openStimuli();
  let section: string | null = null;
  for (const row of rows) {
    const ref = cellOf(row, table.columns.ref) || String(items.length + skipped.length + 1);
    const problem = problemOf(row, table.columns);
    if (problem) skipped.push({ ref, line: row.row, ...problem });
    else if (isSectionRow(row, table.columns)) section = filledCells(row).at(-1) ?? null;
    else {
      const item = itemOf(row, table, { ref, section });
      items.push({ ...item, ...stimulusOf(stimulusCells(row, table.columns)) });
    }
  }
  return { items, skipped };
}

function stimulusCells(row: GridRow, { stimulusRef, stimulusTitle, stimulus }: Columns) {
  return {
    ref: cellOf(row, stimulusRef),
    title: cellOf(row, stimulusTitle),
    text: cellOf(row, stimulus),
  };
}

function isRoman(number: string): boolean {
  return /^[IVX]{1,5}\s?[.)]?$/.test(number);
}

/** One cell alone, over what comes below it. */
function isSectionRow(row: GridRow, columns: Columns): boolean {
  const filled = filledCells(row);
  const words = cellOf(row, columns.question);
  if (/[?:]$|_{3}|\.{3}/.test(words)) return false;
  // "II | PHẦN LUẬT": a number that no question has.
  const [number = "", title] = filled;
  return filled.length === 1 || (filled.length === 2 && title === words && isRoman(number));
}

function itemOf(
  row: GridRow,
  table: Table,
  { ref, section }: { ref: string; section: string | null },
): ReadItem {
  const { columns } = table;
  const cell = (kind: keyof Omit<Columns, "options" | "wrong" | "rivals" | "flags" | "first">) =>
    cellOf(row, columns[kind]);
  const named = table.typeOf(cell("type"));
  const { stem, ...choice } = choiceIn(row, table, named);
  const common = {
    ref,
    line: row.row,
    stem: textBlocks(stem),
    topic: cell("topic") || section,
    level: levelOf(cell("level")),
    explanation: cell("explanation") || null,
    legalBasis: cell("legal") || lawBehind(cell("key")),
    points: pointsOf(cell("points")),
  };
  const own = ownAnswer(row, table, { named, choice });
  if (own !== null) return finishItem({ ...common, ...own });
  if (keysDiffer(row, columns)) {
    const found = foundIn(withoutKey(row, columns), table, choice);
    const warnings = [...(found.warnings ?? []), { code: "keys_disagree" }];
    return finishItem({ ...common, ...found, key: [], warnings });
  }
  // A short answer has nothing to choose from: with options, the key is one of them.
  const type = named === "short_text" && choice.options.length > 0 ? null : named;
  return type === null
    ? finishItem({ ...common, ...foundIn(row, table, choice) })
    : itemOfType(common, { type, row, table, choice });
}

/** What rows of some kinds say of their answers in a way of their own. */
function ownAnswer(
  row: GridRow,
  table: Table,
  { named, choice }: { readonly named: ReadType | null; readonly choice: Choice },
) {
  const { columns } = table;
  const listed =
    columns.key === undefined
      ? listedAnswer(named, cellOf(row, columns.type), choice.options)
      : null;
  return besidesWrong(row, columns) ?? filledIn(row, table, choice) ?? listed;
}

/** "Đáp án | Đáp án (sửa)": two columns of keys that say different things. */
function keysDiffer(row: GridRow, { key, rivals }: Columns): boolean {
  const own = cellOf(row, key);
  return rivals.some((column) => {
    const other = cellOf(row, column);
    return other !== "" && own !== "" && fold(other) !== fold(own);
  });
}

function withoutKey(row: GridRow, { key }: Columns): GridRow {
  return { ...row, cells: row.cells.map((cell, column) => (column === key ? "" : cell)) };
}

type Place = { readonly row: GridRow; readonly table: Table; readonly choice: Choice };

/** A row whose type is named, under the rules of that type. */
function itemOfType(
  common: Omit<FoundItem, "type" | "options" | "key">,
  { type, row, table, choice }: Place & { readonly type: ReadType },
): ReadItem {
  const { options } = choice;
  const key = (type === "numeric" ? numberOf : cellOf)(row, table.columns.key);
  if (type === "true_false" && options.length === 0) {
    return finishItem({ ...common, ...truthOf(key, judgementIn) });
  }
  const prompts = cellOf(row, table.columns.prompts);
  const { answer, unreadable } = typedAnswer({ type, options, prompts, key });
  // "2", "1,3", the words of an option, or a sign on it: as where no type is named.
  if ((unreadable || key === "") && choosesOnly(type)) {
    return checkItem({ ...common, ...foundIn(row, table, choice), type });
  }
  const doubt = isDoubtfulNumber({ type, key })
    ? { code: "number_ambiguous" }
    : { code: "key_unreadable" };
  return checkItem({ ...common, ...answer }, unreadable ? [doubt] : []);
}

function choosesOnly(type: ReadType): boolean {
  return /^(?:single_choice|multiple_choice|true_false)$/.test(type);
}

/** What a row without a type of its own makes of its key, and where it names none, of its signs. */
function foundIn(row: GridRow, { columns, style, marks }: Table, choice: Choice) {
  const key = cellOf(row, columns.key);
  if (choice.options.length === 0) return judged(row, columns) ?? openAnswer(key);
  const found = answered(choice, key, style);
  if (key !== "" || columns.options.length === 0) return found;
  const { letters, texts, remarks } = markedLetters(row, columns, marks);
  const options = choice.options.map(({ label, text }) => ({
    label,
    text: texts.get(label) ?? text,
  }));
  const marked = answered({ ...choice, options }, letters.join(", "), style);
  return { ...marked, warnings: [...(marked.warnings ?? []), ...remarks] };
}

/** "Câu hỏi | Đúng | Sai": a statement, and a sign below one of the two. */
function judged(
  row: GridRow,
  { key, no }: Columns,
): (Pick<FoundItem, "type" | "options" | "key"> & Partial<FoundItem>) | null {
  if (no === undefined) return null;
  const [isTrue, isFalse] = [cellOf(row, key) !== "", cellOf(row, no) !== ""];
  const truth = isTrue === isFalse ? [] : [String(isTrue)];
  return { type: "true_false", options: [], key: truth };
}

type Choice = { readonly options: readonly RowOption[]; readonly places: readonly string[] };

/** The options of a row, in columns of their own or within other cells, and the question itself. */
function choiceIn(
  row: GridRow,
  { columns, labels }: Table,
  type: ReadType | null,
): Choice & { readonly stem: string } {
  const stem = cellOf(row, columns.question);
  const options = withoutLabels(optionsOf(row, columns));
  const chooses = type === null || type.endsWith("_choice");
  const within =
    chooses && options.length === 0 ? embeddedOptions(stem, cellOf(row, columns.choices)) : null;
  if (within === null) return { stem: withChoices(stem, row, columns), options, places: labels };
  return { ...within, places: within.options.map(({ label }) => label) };
}

/** A cell of options in which none can be told is still a part of what is asked. */
function withChoices(stem: string, row: GridRow, { choices, options }: Columns): string {
  const cell = options.length === 0 ? cellOf(row, choices) : "";
  return cell === "" ? stem : `${stem}\n${cell}`;
}

function answered(
  { options, places }: Choice,
  key: string,
  style: NumberStyle,
): Pick<FoundItem, "type" | "options" | "key"> & Partial<FoundItem> {
  const contents = options.map(({ label, text }) => ({ id: label, content: textBlocks(text) }));
  const { letters, problem } = rowKey({ options, key }, places, style);
  const tooFew = options.length < 2 ? "too_few_options" : null;
  const codes = [problem, tooFew].filter((code) => code !== null);
  return {
    type: choiceType(contents, letters.length),
    options: contents,
    key: letters,
    doubtful: tooFew !== null,
    warnings: codes.map((code) => ({ code })),
  };
}

/** "A. words" in the column A: the letter is not part of the words, where every option has its own. */
function withoutLabels(options: readonly RowOption[]): readonly RowOption[] {
  const bare = options.map(({ label, text }) => {
    const head = new RegExp(`^\\(?${label}[.):]\\s?`, "i").exec(text);
    return { label, text: head ? text.slice(head[0].length) : null };
  });
  const all = bare.filter((option): option is RowOption => option.text !== null);
  return all.length === options.length ? all : options;
}

/** Without options: a statement to be judged, or an answer that a person has to look at. */
function openAnswer(key: string): Pick<FoundItem, "type" | "options" | "key"> & Partial<FoundItem> {
  const truth = truthOf(key);
  if (truth.key.length > 0) return truth;
  const warnings = [{ code: "too_few_options" }];
  if (key === "") return { type: "essay", options: [], key: [], doubtful: true, warnings };
  return { type: "short_text", options: [], key: [key], doubtful: true, warnings };
}

/** A statement that is right or wrong in so many words. */
function truthOf(key: string, read = truthIn): Pick<FoundItem, "type" | "options" | "key"> {
  const truth = read(key);
  return { type: "true_false", options: [], key: truth === null ? [] : [truth] };
}

function optionsOf(row: GridRow, { options }: Columns): RowOption[] {
  return options
    .map(({ label, column }) => ({ label, text: cellOf(row, column) }))
    .filter(({ text }) => text !== "")
    .toSorted((one, other) => one.label.localeCompare(other.label));
}

function wordsOf(row: GridRow): string {
  return row.cells.join("\u001f");
}
