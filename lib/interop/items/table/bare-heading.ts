import { fold } from "@/lib/domain/text/fold";
import { letterAt } from "../finish-item";
import { filledCells, type Grid } from "./grid";
import type { Heading } from "./heading";

/**
 * What the columns of a table without a heading hold, where their shapes leave no doubt: perhaps a
 * number that counts, the question, two options or more, one column of letters, perhaps a level.
 */
export function findBareHeading(grid: Grid): Heading | null {
  const rows = grid.filter((row) => filledCells(row).length > 1);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (rows.length < 2 || width < 4 || rows.some(({ problem }) => problem !== undefined))
    return null;
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map(({ cells }) => cells[column] ?? ""),
  );
  // Spreadsheets write cells on the right that nobody filled.
  while (columns.at(-1)?.every((cell) => cell === "")) columns.pop();
  return headingOf(columns);
}

type Cells = readonly string[];

function headingOf(columns: readonly Cells[]): Heading | null {
  const isNumbered = isCount(columns[0] ?? []);
  const isLevelled = isLevel(columns.at(-1) ?? []);
  const question = Number(isNumbered);
  const end = columns.length - Number(isLevelled);
  const key = keyOf(columns, question + 1, end - 1);
  if (key === null || !asks(columns[question] ?? [])) return null;
  const options = columns.flatMap((_, column) =>
    column > question && column < end && column !== key ? [column] : [],
  );
  if (!areOptions(options.map((column) => columns[column] ?? []))) return null;
  return {
    columns: {
      ...(isNumbered ? { ref: 0 } : {}),
      ...(isLevelled ? { level: end } : {}),
      ...{ question, key, wrong: [], rivals: [], flags: [], first: 1 },
      options: options.map((column, index) => ({ label: letterAt(index), column })),
    },
    below: 0,
  };
}

/** The one column of letters, before all options or behind them. */
function keyOf(columns: readonly Cells[], first: number, last: number): number | null {
  const [key, ...others] = columns.flatMap((cells, column) => (isKey(cells) ? [column] : []));
  return (key === first || key === last) && others.length === 0 ? key : null;
}

/** The first two are in every row. */
function areOptions(options: readonly Cells[]): boolean {
  return (
    options.length >= 2 &&
    options.length <= 8 &&
    options.slice(0, 2).every((cells) => cells.every((cell) => cell !== ""))
  );
}

/** Numbers in their order. */
function isCount(cells: Cells): boolean {
  const numbers = cells.map((cell) => Number(/^(?:câu\s)?(\d{1,5})[.)]?$/iu.exec(cell)?.[1]));
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? number));
}

/** Letters of options in nearly every row, and nothing else in any. */
function isKey(cells: Cells): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return (
    filled.length >= cells.length * 0.8 &&
    filled.every((cell) => /^[A-Ha-h](?:\s?[,;]\s?[A-Ha-h]){0,7}$/.test(cell))
  );
}

const levels =
  /^(?:nb|th|vd|vdc|muc [1-4]|nhan biet|thong hieu|van dung(?: cao)?|de|trung binh|kho|rat kho)$/;

function isLevel(cells: Cells): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => levels.test(fold(cell)));
}

/** Words, and most of them as long as a question is. */
function asks(cells: Cells): boolean {
  const long = cells.filter((cell) => /\p{L}/u.test(cell) && cell.length >= 10);
  return cells.every((cell) => cell !== "") && long.length * 2 > cells.length;
}
