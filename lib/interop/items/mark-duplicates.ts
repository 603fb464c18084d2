import { createHash } from "node:crypto";
import { fold } from "@/lib/domain/text/fold";
import { plainText } from "./blocks";
import type { ReadItem } from "./reading";
import { wholeStem } from "./stimulus";

/** Says of each item that an earlier one of the same file has the same words, whatever their order. */
export function markDuplicates(items: readonly ReadItem[]): ReadItem[] {
  const seen = new Map<string, string>();
  return items.map((item) => {
    const words = wordsOf(item);
    const earlier = seen.get(words);
    if (earlier === undefined) seen.set(words, item.ref);
    if (earlier === undefined) return item;
    const warning = { code: "duplicate_item", values: { ref: earlier } };
    return { ...item, warnings: [...item.warnings, warning] };
  });
}

/** By a digest of its words: thousands of questions would be held twice otherwise. */
function wordsOf({ options, prompts = [], ...item }: ReadItem): string {
  const parts = [...options, ...prompts].map(({ content }) => fold(plainText(content)));
  const words = JSON.stringify([fold(plainText(wholeStem(item))), ...parts.sort()]);
  return createHash("sha256").update(words).digest("base64");
}
