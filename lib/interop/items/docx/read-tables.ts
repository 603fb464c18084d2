import { findItemHeading } from "../table/heading";
import { type Grid, shownRow } from "../table/grid";
import { readGrid } from "../table/read-grid";
import type { SourceLine } from "../reading";
import { emphases, type Emphasis, isSetOff, type Line } from "../text/line";
import type { DocumentPart } from "./document-lines";

type GridReading = NonNullable<ReturnType<typeof readGrid>>;
type Table = Extract<DocumentPart, { kind: "table" }>;

/**
 * The items of each table of a document; null for every other part, and for tables of something
 * else. A table that goes on where one of items ended, over a page without its head, has the same head.
 */
export function readTables(parts: readonly DocumentPart[]): (GridReading | null)[] {
  let above: Grid | null = null;
  return parts.map((part) => {
    if (part.kind === "lines") {
      if (part.lines.some(({ text }) => text !== "")) above = null;
      return null;
    }
    const grid = gridOf(part);
    const own = readGrid(grid);
    const head: Grid | null = own ? headOf(grid) : goesOn(above, grid) ? above : null;
    above = head;
    return own ?? (head && readGrid([...head, ...grid]));
  });
}

function headOf(grid: Grid): Grid | null {
  const heading = findItemHeading(grid);
  return heading && grid.slice(0, heading.below);
}

/** Words shorter than this ask nothing. */
const shortestQuestion = 10;

/** Whether a table has the columns of the one above it, and questions where that one has them. */
function goesOn(head: Grid | null, grid: Grid): boolean {
  const column = head && findItemHeading(head)?.columns.question;
  if (head === null || column == null) return false;
  const width = head.at(-1)?.cells.length;
  return (
    grid.every(({ cells }) => cells.length === width) &&
    grid.some(({ cells }) => (cells[column] ?? "").length >= shortestQuestion)
  );
}

/** Paragraphs as they are; of a table, its rows. */
export function shownLines(part: DocumentPart): SourceLine[] {
  if (part.kind === "lines") return part.lines.map(({ number, text }) => ({ line: number, text }));
  return gridOf(part).map(shownRow);
}

function gridOf({ rows }: Table): Grid {
  return rows.map((row) => ({
    row: row.flat()[0]?.number ?? 0,
    cells: row.map((cell) => cell.map(({ text }) => text).join("\n")),
    looks: row.map((cell) => emphases.filter((one) => isAllSetOff(cell, one))),
  }));
}

function isAllSetOff(cell: readonly Line[], emphasis: Emphasis): boolean {
  return cell.length > 0 && cell.every((line) => isSetOff(line, emphasis));
}
