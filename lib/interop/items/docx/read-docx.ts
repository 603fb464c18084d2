import { ok, rejected, type Result } from "@/lib/domain/result";
import type { FileRefusal, ReadItem, Reading, SkippedPart } from "../reading";
import type { Source } from "../source";
import type { Line } from "../text/line";
import { readLines } from "../text/read-lines";
import { type DocumentPart, documentWords, type DocumentWords } from "./document-lines";
import { readTables, shownLines } from "./read-tables";
import { tableLines } from "./table-lines";
import { openWord } from "./word-file";

/** Reads the items of a Word document: its text as people see it, and its tables. */
export function readDocx({ bytes }: Source): Result<Reading, FileRefusal> {
  const file = openWord(bytes);
  if (!file.ok) return file;
  const words = documentWords(file.value);
  if (words === null) return rejected({ code: "too_many_lines" });
  const { parts, lost } = words;
  const tables = readTables(parts);
  const lines = parts.flatMap((part, index) => (tables[index] ? [] : linesOf(part)));
  const text = readLines(lines);
  const items = [...text.items, ...tables.flatMap((table) => table?.items ?? [])];
  const skipped = [...text.skipped, ...tables.flatMap((table) => table?.skipped ?? [])];
  if (items.length === 0) {
    const isElsewhere = lost.some(({ code }) => code === "insertion_left_out");
    return rejected({ code: isElsewhere ? "only_insertions" : "no_items" });
  }
  const inOrder = items.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return ok({
    format: "docx",
    items: withLosses(inOrder, lost),
    skipped: [...skipped, ...lost.map(skippedPart)],
    lines: parts.flatMap(shownLines),
  });
}

function linesOf(part: DocumentPart): readonly Line[] {
  return part.kind === "lines" ? part.lines : tableLines(part.rows);
}

type Lost = DocumentWords["lost"][number];

function skippedPart({ code, line, words }: Lost): SkippedPart {
  return { ref: String(line), line, code, ...(words === undefined ? {} : { values: { words } }) };
}

/** Says of each item what stands between its first line and the next item and could not be read. */
function withLosses(items: readonly ReadItem[], lost: readonly Lost[]): ReadItem[] {
  return items.map((item, index) => {
    const [from, until] = [item.line ?? 0, items[index + 1]?.line ?? Infinity];
    const own = lost.filter(({ line }) => line >= from && line < until);
    const codes = new Set(own.map(({ code }) => code));
    if (codes.size === 0) return item;
    return { ...item, warnings: [...item.warnings, ...[...codes].map((code) => ({ code }))] };
  });
}
