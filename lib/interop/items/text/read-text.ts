import { ok, rejected, type Result } from "@/lib/domain/result";
import { decodeText } from "../../text/decode";
import { hasTooManyLines } from "../../text/text-limits";
import type { FileRefusal, Reading } from "../reading";
import type { Source } from "../source";
import { withBoxes } from "./boxes";
import { isMarked, readMarked } from "./read-marked";
import { readJson } from "./read-json";
import { readLines } from "./read-lines";
import { typedLine, withoutStarBullets } from "./typed-line";
import { withTypedTables } from "./typed-tables";

/** No line of a bank of questions is longer. */
const longestLine = 50_000;

/** Reads questions as people type or paste them, by the habits of Vietnamese question papers. */
export function readText({ bytes }: Source): Result<Reading, FileRefusal> {
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected({ code: "binary" });
  const collection = readJson(decoded.text);
  if (collection !== null) return ok({ format: "text", items: collection, skipped: [] });
  const lines = linesOf(decoded.text);
  if (!lines.ok) return lines;
  const typed = withoutStarBullets(withBoxes(lines.value));
  const plain = typed.map((text, index) => typedLine(text, index + 1));
  const shown = plain.map(({ number, text }) => ({ line: number, text }));
  if (isMarked(decoded.text)) {
    return ok({ format: "text", items: readMarked(lines.value), skipped: [], lines: shown });
  }
  const read = readLines(withTypedTables(plain));
  if (read.items.length === 0) return rejected({ code: "no_items" });
  return ok({ format: "text", ...read, lines: shown });
}

function linesOf(text: string): Result<string[], FileRefusal> {
  if (hasTooManyLines(text)) return rejected({ code: "too_many_lines" });
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  const long = lines.findIndex((line) => line.length > longestLine);
  return long < 0 ? ok(lines) : rejected({ code: "line_too_long", line: long + 1 });
}
