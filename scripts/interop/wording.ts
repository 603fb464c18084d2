import { fold } from "@/lib/domain/text/fold";
import { plainText } from "@/lib/interop/items/blocks";
import { htmlBlocks } from "@/lib/interop/items/html/html-blocks";

/** Texts as they compare: without marks of HTML and TeX, spaces and quotes. */
export function comparable(text: string): string {
  return fold(plainText(htmlBlocks(text)))
    .replace(/\\[()[\]]|[\s~|"'“”‘’]/gu, "")
    .replace(/−/g, "-");
}

/** Two lists that say the same in whatever order. */
export function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one.map(comparable));
  const wanted = new Set(other.map(comparable));
  return known.size === wanted.size && [...known].every((text) => wanted.has(text));
}
