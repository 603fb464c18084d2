import { fold } from "@/lib/domain/text/fold";
import { textBlocks } from "../blocks";
import { type FoundItem, letterAt } from "../finish-item";
import { numericKey, plainDecimal } from "../numeric-key";
import type { ReadType } from "../reading";
import type { RowOption } from "./row-key";

type Answer = Pick<FoundItem, "type" | "options" | "key"> & Partial<FoundItem>;

/**
 * The answer of a row of a table that has no column of keys, as iSpring and programs like it write
 * them: what may be typed in, numbers, the steps of a sequence, or "left|right". Null for other rows.
 */
export function listedAnswer(
  type: ReadType | null,
  cell: string,
  options: readonly RowOption[],
): Answer | null {
  const texts = options.map(({ text }) => text);
  if (texts.length === 0) return null;
  switch (type) {
    case "short_text":
      return { type, options: [], key: texts };
    case "numeric":
      return numbers(texts);
    case "matching":
      return pairs(texts);
    case "ordering":
      return /^seq(?:uence)?$/.test(fold(cell)) ? steps(texts) : null;
    default:
      return null;
  }
}

/** "=5": each number is right by itself; null where one is none. */
function numbers(texts: readonly string[]): Answer | null {
  const read = texts.map((text) => plainDecimal(text.replace(/^=\s*/, "")));
  const key = read.map((value) => (value === null ? null : numericKey(value, "")));
  if (key.includes(null)) return null;
  return { type: "numeric", options: [], key: key.filter((value) => value !== null) };
}

/** "left|right", with each right side once. */
function pairs(texts: readonly string[]): Answer | null {
  const sides = texts.map((text) => text.split("|").map((side) => side.trim()));
  if (sides.length < 2 || sides.some((side) => side.length !== 2 || side.includes(""))) return null;
  const rights = [...new Set(sides.map(([, right = ""]) => right))];
  return {
    type: "matching",
    options: rights.map((text, at) => ({ id: letterAt(at), content: textBlocks(text) })),
    prompts: sides.map(([left = ""], at) => ({ id: String(at + 1), content: textBlocks(left) })),
    key: sides.map(([, right = ""], at) => `${at + 1} ${letterAt(rights.indexOf(right))}`),
  };
}

function steps(texts: readonly string[]): Answer {
  const options = texts.map((text, at) => ({ id: letterAt(at), content: textBlocks(text) }));
  return { type: "ordering", options, key: options.map(({ id }) => id) };
}
