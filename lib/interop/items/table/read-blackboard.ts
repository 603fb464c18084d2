import { ok, rejected, type Result } from "@/lib/domain/result";
import { decodeText } from "../../text/decode";
import { hasTooManyLines } from "../../text/text-limits";
import { textBlocks } from "../blocks";
import { checkItem } from "../check-item";
import { limitsNamed } from "../file-limits";
import { finishItem, type FoundItem, letterAt, letteredOptions } from "../finish-item";
import { htmlBlocks, looksLikeHtml } from "../html/html-blocks";
import { numericKey, plainDecimal } from "../numeric-key";
import { type ReadPart, sortParts } from "../read-part";
import type { FileRefusal, Reading, SourceBlock } from "../reading";
import type { Source } from "../source";
import { truthIn } from "../true-false";

/** Reads questions as Blackboard takes them: a line each, its kind, the question, its answers, apart by tabs. */
export function readBlackboard({ bytes }: Source): Result<Reading, FileRefusal> {
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected({ code: "binary" });
  if (hasTooManyLines(decoded.text)) return rejected({ code: "too_many_lines" });
  const lines = decoded.text.split(/\r\n|\n|\r/).map((text, index) => ({ line: index + 1, text }));
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const parts = filled.map(({ line, text }, index) => readRow(text, line, String(index + 1)));
  return ok({ format: "csv", ...sortParts(parts), lines });
}

function readRow(text: string, line: number, ref: string): ReadPart {
  const [kind = "", question = "", ...answers] = text.split("\t").map((cell) => cell.trim());
  const found = readers[kind.toUpperCase()]?.(answers);
  if (found === undefined) {
    const values = { interaction: kind.slice(0, 40) };
    return { kind: "skipped", part: { ref, line, code: "unsupported_interaction", values } };
  }
  const { doubts = [], ...answer } = found;
  const item = { ref, line, stem: wording(question), ...answer };
  // The two options of a true/false are not in the file.
  if (item.type === "true_false") return { kind: "item", item: finishItem(item) };
  return { kind: "item", item: checkItem(item, doubts) };
}

type Answer = Omit<FoundItem, "ref" | "line" | "stem"> & { readonly doubts?: { code: string }[] };

const readers: Readonly<Record<string, (cells: readonly string[]) => Answer | undefined>> = {
  MC: (cells) => ({ type: "single_choice", ...chosen(cells) }),
  MA: (cells) => ({ type: "multiple_choice", ...chosen(cells) }),
  TF: ([truth = ""]) => {
    const said = truthIn(truth);
    return { type: "true_false", options: [], key: said === null ? [] : [said] };
  },
  ORD(cells) {
    const options = letteredOptions(filledOf(cells).map(wording));
    return { type: "ordering", options, key: options.map(({ id }) => id) };
  },
  MAT: matched,
  FIB: (cells) => ({ type: "short_text", options: [], key: filledOf(cells) }),
  NUM: ([value = "", tolerance = ""]) => {
    const key = numericKey(plainDecimal(value) ?? value, plainDecimal(tolerance) ?? "") ?? value;
    return { type: "numeric", options: [], key: key === "" ? [] : [key] };
  },
  // What stands behind the question is an example of an answer.
  ESS: ([example = ""]) => essay(example),
  SR: ([example = ""]) => essay(example),
  FIL() {
    const file = limitsNamed([], 0);
    return file === null ? undefined : { type: "file_upload", options: [], key: [], file };
  },
};

function essay(example: string): Answer {
  return { type: "essay", options: [], key: [], explanation: example || null };
}

/** Each option, and behind it whether it is right. */
function chosen(cells: readonly string[]): Pick<Answer, "options" | "key" | "doubts"> {
  const pairs = pairsOf(cells);
  const options = letteredOptions(pairs.map(([text]) => wording(text)));
  const key = pairs.flatMap(([, verdict], index) =>
    verdict.toLowerCase() === "correct" ? [letterAt(index)] : [],
  );
  const isClear = pairs.every(([, verdict]) => /^(?:in)?correct$/i.test(verdict));
  return { options, key, doubts: isClear ? [] : [{ code: "key_unreadable" }] };
}

function matched(cells: readonly string[]): Answer {
  const pairs = pairsOf(cells);
  const rights = [...new Set(pairs.map(([, right]) => right))];
  return {
    type: "matching",
    prompts: pairs.map(([left], index) => ({ id: String(index + 1), content: wording(left) })),
    options: letteredOptions(rights.map(wording)),
    key: pairs.map(([, right], index) => `${index + 1} ${letterAt(rights.indexOf(right))}`),
    doubts: rights.includes("") ? [{ code: "option_empty" }] : [],
  };
}

function pairsOf(cells: readonly string[]): [string, string][] {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells
    .slice(0, last + 1)
    .flatMap((cell, at): [string, string][] => (at % 2 === 0 ? [[cell, cells[at + 1] ?? ""]] : []));
}

function filledOf(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== "");
}

function wording(text: string): readonly SourceBlock[] {
  return looksLikeHtml(text) ? htmlBlocks(text) : textBlocks(text);
}
