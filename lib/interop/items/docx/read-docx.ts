import { ok, rejected, type Result } from "@/lib/domain/result";
import type { FileRefusal, Reading, SourceLine } from "../reading";
import type { Source } from "../source";
import { readGrid } from "../table/read-grid";
import { type Grid, shownRow } from "../table/grid";
import { type Emphasis, emphases, isSetOff, type Line } from "../text/line";
import { readLines } from "../text/read-lines";
import { type DocumentPart, documentParts } from "./document-lines";
import { tableLines } from "./table-lines";
import { openWord } from "./word-file";

/** Reads the items of a Word document: its text as people see it, and its tables. */
export function readDocx({ bytes }: Source): Result<Reading, FileRefusal> {
  const file = openWord(bytes);
  if (!file.ok) return file;
  const parts = documentParts(file.value);
  if (parts === null) return rejected({ code: "too_many_lines" });
  const tables = parts.map((part) => (part.kind === "table" ? readGrid(gridOf(part)) : null));
  const lines = parts.flatMap((part, index) => (tables[index] ? [] : linesOf(part)));
  const text = readLines(lines);
  const items = [...text.items, ...tables.flatMap((table) => table?.items ?? [])];
  const skipped = [...text.skipped, ...tables.flatMap((table) => table?.skipped ?? [])];
  if (items.length === 0) return rejected({ code: "no_items" });
  const inOrder = items.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return ok({ format: "docx", items: inOrder, skipped, lines: parts.flatMap(shownLines) });
}

/** Paragraphs as they are; of a table, its rows. */
function shownLines(part: DocumentPart): SourceLine[] {
  if (part.kind === "lines") return part.lines.map(({ number, text }) => ({ line: number, text }));
  return gridOf(part).map(shownRow);
}

type Table = Extract<DocumentPart, { kind: "table" }>;

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

function linesOf(part: DocumentPart): readonly Line[] {
  return part.kind === "lines" ? part.lines : tableLines(part.rows);
}
