import { tonesLast } from "@/lib/domain/text/tones-last";
import { ok, rejected, type Result } from "@/lib/domain/result";

/** A tag is a few words, and an item has a handful of them. */
export const longestTag = 40;
export const mostTags = 12;

export type TagProblem = "tag_too_long" | "too_many_tags";

export type Tag = {
  /** As it is shown. */
  readonly name: string;
  /** Equal for names that are one tag. */
  readonly key: string;
};

/**
 * One tag from what was typed; null where nothing was. Names that differ only by capitals, spaces,
 * the place of a tone mark (hoà, hòa) or the way letters are composed are one tag; other marks make
 * another word (bàn, bán), and so another tag.
 */
export function tagOf(typed: string): Tag | null {
  const name = typed
    .normalize("NFC")
    .replace(/[\s#]+/gu, " ")
    .trim();
  if (name === "") return null;
  return { name, key: tonesLast(name.toLocaleLowerCase("vi")).normalize("NFC") };
}

/** The tags in a line of words with commas or semicolons between them, each once, the first way of writing kept. */
export function readTags(line: string): Result<readonly Tag[], TagProblem> {
  const tags = new Map<string, Tag>();
  for (const typed of line.split(/[,;\n]/)) {
    const tag = tagOf(typed);
    if (tag === null) continue;
    if (tag.name.length > longestTag) return rejected("tag_too_long");
    if (!tags.has(tag.key)) tags.set(tag.key, tag);
  }
  return tags.size > mostTags ? rejected("too_many_tags") : ok([...tags.values()]);
}
