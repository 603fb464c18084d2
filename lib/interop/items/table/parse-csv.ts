import { cleanText } from "../../text/clean";
import type { GridRow } from "./grid";

export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

/** Where reading stands: the next sign, its line, and whether a row has just ended. */
type Scan = { at: number; line: number };

/** What is to the right of these is passed over. */
const mostCells = 200;

/** Rows of separated values, cells cleaned, numbered by the line each begins on. */
export function* csvRows(text: string, separator: Separator): Generator<GridRow> {
  const scan: Scan = { at: 0, line: 1 };
  while (scan.at < text.length) yield { row: scan.line, cells: readRow(text, separator, scan) };
}

function readRow(text: string, separator: Separator, scan: Scan): string[] {
  const cells: string[] = [];
  for (;;) {
    const cell = readCell(text, separator, scan);
    if (cells.length < mostCells) cells.push(cleanText(cell).trim());
    // Just behind the sign that ended the cell.
    if (text[scan.at - 1] !== separator) return cells;
  }
}

function readCell(text: string, separator: Separator, scan: Scan): string {
  const quoted = text[scan.at] === '"' ? readQuoted(text, scan) : "";
  const end = endOfCell(text, separator, scan.at);
  const rest = text.slice(scan.at, end);
  scan.at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  if (text[end] !== separator) scan.line += 1;
  return quoted + rest;
}

function endOfCell(text: string, separator: Separator, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r")
    at += 1;
  return at;
}

/** A quoted cell; its quotes are doubled within, and it may go over several lines. */
function readQuoted(text: string, scan: Scan): string {
  const parts: string[] = [];
  let from = scan.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    parts.push(text.slice(from, end));
    if (text[end + 1] !== '"') {
      scan.at = Math.min(end + 1, text.length);
      const cell = parts.join("");
      scan.line += cell.split("\n").length - 1;
      return cell;
    }
    parts.push('"');
    from = end + 2;
  }
}
