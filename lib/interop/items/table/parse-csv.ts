import { cleanText } from "../../text/clean";
import type { GridRow } from "./grid";

export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

/** Where reading stands: the next sign and its line, and how many rows were read a second time. */
type Scan = { at: number; line: number; reread: number };

/** So many rows may open a quote that nothing closes: each is read again, after looking far ahead. */
const mostReread = 50;

/** What is to the right of these is passed over. */
const mostCells = 200;

/**
 * Rows of separated values, cells cleaned, numbered by the line each begins on. A quote that is
 * opened and not closed makes its own row doubtful, not all that stands below it.
 */
export function* csvRows(text: string, separator: Separator): Generator<GridRow> {
  const scan: Scan = { at: 0, line: 1, reread: 0 };
  const read = readerOf(text, separator, scan);
  while (scan.at < text.length) {
    const { at, line, reread } = scan;
    const cells = read(true);
    if (cells !== null) yield { row: line, cells };
    else {
      Object.assign(scan, { at, line, reread: reread + 1 });
      yield { row: line, cells: read(false) ?? [], problem: "quote_open" };
    }
  }
}

/** Reads the next row, with quotes or as if they were letters; null where a quote stays open. */
function readerOf(text: string, separator: Separator, scan: Scan) {
  return (quotes: boolean): string[] | null => {
    const cells: string[] = [];
    for (;;) {
      const quoted = quotes && text[scan.at] === '"' ? readQuoted(text, separator, scan) : "";
      if (quoted === null) return null;
      const cell = quoted + readPlain(text, separator, scan);
      if (cells.length < mostCells) cells.push(cleanText(cell).trim());
      // Just behind the sign that ended the cell.
      if (text[scan.at - 1] !== separator) return cells;
    }
  };
}

function readPlain(text: string, separator: Separator, scan: Scan): string {
  const end = endOfCell(text, separator, scan.at);
  const rest = text.slice(scan.at, end);
  scan.at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  if (text[end] !== separator) scan.line += 1;
  return rest;
}

function endOfCell(text: string, separator: Separator, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r")
    at += 1;
  return at;
}

/**
 * A quoted cell; its quotes are doubled within, and it may go over several lines. Null where it
 * goes to the end of the file, or over lines to a quote with more of the cell behind it.
 */
function readQuoted(text: string, separator: Separator, scan: Scan): string | null {
  const parts: string[] = [];
  let from = scan.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    parts.push(text.slice(from, end));
    if (text[end + 1] !== '"') {
      scan.at = Math.min(end + 1, text.length);
      const cell = parts.join("");
      const lines = cell.split("\n").length - 1;
      const closed = quote >= 0 && (lines === 0 || endsCell(text, separator, scan.at));
      if (!closed && scan.reread < mostReread) return null;
      scan.line += lines;
      return cell;
    }
    parts.push('"');
    from = end + 2;
  }
}

function endsCell(text: string, separator: Separator, at: number): boolean {
  const next = text.slice(at, at + 8).replace(/^ +/, "");
  return next === "" || /^[\r\n]/.test(next) || next.startsWith(separator);
}
