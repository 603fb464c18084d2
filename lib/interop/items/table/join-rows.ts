import { letterAt } from "../finish-item";
import { labelOf } from "../text/option-labels";
import { filledCells, type GridRow } from "./grid";
import type { Columns } from "./heading";
import { isMark, isNoMark } from "./marks";

/** A question that goes over several rows, an option in each. */
type Group = { readonly first: GridRow; readonly options: string[]; readonly keys: string[] };

/** A table with a row for each option as one with a row for each question. */
export function joinRows(rows: readonly GridRow[], columns: Columns): GridRow[] {
  const column = columns.choices ?? columns.question;
  if (column === undefined || columns.options.length > 0) return [...rows];
  const labelled = withLettersBefore(rows, columns);
  return groupsOf(labelled, columns, column).map((group) => joined(group, columns, column));
}

/** Rows whose options have their letters in the column of numbers: "A | words" as "A. words". */
function withLettersBefore(rows: readonly GridRow[], { question, choices }: Columns): GridRow[] {
  if (question === undefined || question === 0 || choices !== undefined) return [...rows];
  const letters = rows.map((row) => /^([A-H])[.)]?$/.exec(cellAt(row, question - 1))?.[1] ?? null);
  const follows = (at: number) => letters[at] === nextLetter(letters[at - 1] ?? null);
  return rows.map((row, at) => {
    const letter = letters[at];
    // One letter by itself may be a name of anything.
    const isOption = letter === "A" ? at > 0 && letters[at + 1] === "B" : follows(at);
    if (letter == null || !isOption) return row;
    const cells = [...row.cells];
    cells[question - 1] = "";
    cells[question] = `${letter}. ${cellAt(row, question)}`;
    return { ...row, cells };
  });
}

function nextLetter(letter: string | null): string | undefined {
  return letter === null ? undefined : String.fromCharCode(letter.charCodeAt(0) + 1);
}

function groupsOf(rows: readonly GridRow[], columns: Columns, column: number): Group[] {
  const judged = rows.every((row) => saysWhether(cellAt(row, columns.key)));
  const groups: Group[] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    const own = open !== undefined && judged ? withoutRepeats(row, open.first, columns) : row;
    const part = [cellAt(row, column), cellAt(row, columns.key)] as const;
    if (open !== undefined && goesOn(own, columns)) addTo(open, part);
    else groups.push(openGroup(row, columns.choices === undefined ? null : part));
  }
  return groups;
}

function openGroup(first: GridRow, part: readonly [text: string, key: string] | null): Group {
  const group: Group = { first, options: [], keys: [] };
  if (part !== null) addTo(group, part);
  return group;
}

function addTo({ options, keys }: Group, [text, key]: readonly [text: string, key: string]) {
  options.push(text);
  keys.push(key);
}

function cellAt({ cells }: GridRow, column: number | undefined): string {
  return column === undefined ? "" : (cells[column] ?? "");
}

const saysWhether = (key: string) => isMark(key) || isNoMark(key);

/** A row that says its question again before the next of its options, as programs write them. */
function withoutRepeats(row: GridRow, first: GridRow, columns: Columns): GridRow {
  const { question, choices, key } = columns;
  const repeats = choices !== undefined && cellAt(row, question) === cellAt(first, question);
  if (!repeats) return row;
  const cells = row.cells.map((cell, at) =>
    at !== choices && at !== key && cell === first.cells[at] ? "" : cell,
  );
  return { ...row, cells };
}

/** Whether a row holds one more option of the question above it, and nothing else of its own. */
function goesOn(row: GridRow, columns: Columns): boolean {
  const { question, choices, key, explanation } = columns;
  const own = filledCells({
    ...row,
    cells: row.cells.filter((_, at) => at !== (choices ?? question)),
  });
  const notes = [key, explanation].filter((at) => cellAt(row, at) !== "").length;
  if (own.length > notes) return false;
  if (choices !== undefined) return cellAt(row, question) === "" && cellAt(row, choices) !== "";
  return labelOf(cellAt(row, question)) !== null;
}

function joined({ first, options, keys }: Group, columns: Columns, column: number): GridRow {
  if (options.length < (columns.choices === undefined ? 1 : 2)) return first;
  const labelled = options.every((text) => labelOf(text) !== null);
  const lines = labelled ? options : options.map((text, index) => `${letterAt(index)}. ${text}`);
  const cells = [...first.cells];
  cells[column] =
    columns.choices === undefined ? [cells[column], ...lines].join("\n") : lines.join("\n");
  const marked = keys.flatMap((key, index) => (isMark(key) ? [letterAt(index)] : []));
  if (columns.key !== undefined && marked.length > 0) cells[columns.key] = marked.join(", ");
  return { ...first, cells };
}
