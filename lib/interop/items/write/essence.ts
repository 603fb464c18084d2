import { plainText } from "../blocks";
import type { ReadOption, SourceBlock } from "../reading";
import { wholeStem } from "../stimulus";
import { trueFalseIds } from "../true-false";
import type { WritableItem } from "./writing";

/** What an item asks and what is right, whatever names its parts have and however it is spaced. */
export type Essence = {
  readonly type: string;
  readonly stem: string;
  readonly options: readonly string[];
  readonly prompts: readonly string[];
  readonly key: readonly string[];
};

/**
 * What must be the same when an item has been written and read again. An ordering has its options
 * in no order of its own; nor has the right side of a matching.
 */
export function essenceOf(item: WritableItem): Essence {
  const stem = wordsOf(wholeStem(item));
  const truth = truthOf(item);
  if (truth !== null) return { type: "true_false", stem, options: [], prompts: [], key: truth };
  const options = item.options.map(({ content }) => wordsOf(content));
  const prompts = (item.prompts ?? []).map(({ content }) => wordsOf(content));
  if (item.type === "inline_choice" && item.prompts !== undefined) {
    const lists = item.prompts.map((gap) => listOf(gap, item.options));
    return { type: item.type, stem, options: [], prompts: lists, key: keyOf(item) };
  }
  const loose = item.type === "ordering" || item.type === "matching";
  return {
    type: item.type,
    stem,
    options: loose ? options.sort() : options,
    prompts,
    key: keyOf(item),
  };
}

function truthOf(item: WritableItem): string[] | null {
  if (item.type !== "true_false" && item.type !== "single_choice") return null;
  const bare = item.type === "true_false" && item.options.length === 0;
  const ids = bare ? { yes: "true", no: "false" } : trueFalseIds(item.options);
  return ids && item.key.map((id) => (id === ids.yes ? "true" : "false"));
}

function keyOf({ type, key, options, prompts = [] }: WritableItem): string[] {
  switch (type) {
    case "short_text":
    case "numeric":
      return key.map((text) => text.replace(/\s+/gu, " ").trim()).sort();
    case "ordering":
      return key.map((id) => textOf(options, id));
    case "matching":
      return key.map((pair) => both(pair, prompts, options)).sort();
    case "inline_choice":
      return prompts.length === 0
        ? key.map((id) => textOf(options, id))
        : key.map((pair) => both(pair, prompts, options)).sort();
    case "gap_match":
      return key.map((pair) => both(pair, options, prompts)).sort();
    default:
      return key.map((id) => String(options.findIndex((option) => option.id === id))).sort();
  }
}

/** A gap with what it offers. */
function listOf({ content, choices }: ReadOption, options: readonly ReadOption[]): string {
  const offered = choices ?? options.map(({ id }) => id);
  return `${wordsOf(content)} [${offered.map((id) => textOf(options, id)).join(" | ")}]`;
}

function both(pair: string, left: readonly ReadOption[], right: readonly ReadOption[]): string {
  const [one = "", other = ""] = pair.split(" ");
  return `${textOf(left, one)} → ${textOf(right, other)}`;
}

function textOf(parts: readonly ReadOption[], id: string): string {
  const at = parts.findIndex((part) => part.id === id);
  return at < 0 ? `? ${id}` : wordsOf(parts[at]?.content ?? []);
}

/** A picture without words has none but that it is there. */
function wordsOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) => (block.kind === "image" && block.alt === "" ? "[]" : plainText([block])))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}
