import { ok, rejected, type Result } from "@/lib/domain/result";
import { decodeText } from "../../text/decode";
import { plainText } from "../blocks";
import type { FileRefusal, Reading, SkippedPart } from "../reading";
import type { Source } from "../source";
import { readSheets } from "../table/read-sheets";
import { tableLimits } from "../table/table-limits";
import { readLines } from "../text/read-lines";
import { typedLine } from "../text/typed-line";
import { descendantsNamed } from "../xml/element";
import { htmlTable } from "./html-table";
import { numberedLists } from "./numbered-lists";
import { parseHtml } from "./parse-html";
import { toBlocks } from "./to-blocks";

/** Longer lines are no questions. */
const longestLine = 50_000;

/** Reads a page as systems save it under the names of Excel and Word: its tables of items, else its words. */
export function readHtml({ bytes }: Source): Result<Reading, FileRefusal> {
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected({ code: "binary" });
  const children = parseHtml(decoded.text, 1);
  const page = { name: "", attributes: new Map<string, string>(), children, line: 1 };
  const tables = descendantsNamed(page, "table")
    .filter((table) => descendantsNamed(table, "table").length === 0)
    .map((table, index) => ({ name: String(index + 1), grid: htmlTable(table) }));
  if (tables.some(({ grid }) => grid.length > tableLimits.rows)) {
    return rejected({ code: "too_many_rows" });
  }
  const { blocks, remarks } = toBlocks(children, numberedLists);
  const left = remarks
    .filter(({ code }) => code === "active_content")
    .map((remark): SkippedPart => ({ ref: "1", ...remark }));
  const read = readSheets(tables);
  if (read !== null) return ok({ format: "xlsx", ...read, skipped: [...left, ...read.skipped] });
  return readWords(plainText(blocks), left);
}

/** A page without a table of items, line by line. */
function readWords(text: string, left: readonly SkippedPart[]): Result<Reading, FileRefusal> {
  const lines = text.split("\n").map((line, index) => typedLine(line, index + 1));
  if (lines.some((line) => line.text.length > longestLine)) return rejected({ code: "html_page" });
  const read = readLines(lines);
  if (read.items.length === 0) return rejected({ code: "html_page" });
  const shown = lines.map(({ number, text: words }) => ({ line: number, text: words }));
  return ok({ format: "text", ...read, skipped: [...left, ...read.skipped], lines: shown });
}
