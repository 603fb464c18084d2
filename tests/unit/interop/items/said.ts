import type { Result } from "@/lib/domain/result";
import { plainText } from "@/lib/interop/items/blocks";
import type { FileRefusal, ReadItem, Reading } from "@/lib/interop/items/reading";

/** An item in few words: type, stem, options as "A text", key; a draft begins with "draft". */
function inWords({ type, stem, options, prompts = [], key, status }: ReadItem): string {
  const parts = [...prompts, ...options].map(({ id, content }) => `${id} ${plainText(content)}`);
  const words = [type, plainText(stem).replaceAll("\n", " / "), parts.join(" | "), key.join(", ")];
  return [...(status === "draft" ? ["draft"] : []), ...words].join(" · ");
}

/** A reading that must have succeeded. */
export function readingOf(read: Result<Reading, FileRefusal>): Reading {
  if (!read.ok) throw new Error(`refused: ${read.reason.code}`);
  return read.value;
}

/** Every item of a reading in few words. */
export function itemsIn(read: Result<Reading, FileRefusal>): string[] {
  return readingOf(read).items.map(inWords);
}

/** The codes of an item's warnings. */
export function warningsOf(item: ReadItem | undefined): string[] {
  return item?.warnings.map(({ code }) => code) ?? [];
}

/** The parts that make no item, as "line code". */
export function skippedIn(read: Result<Reading, FileRefusal>): string[] {
  return readingOf(read).skipped.map(({ line, code }) => `${line ?? "?"} ${code}`);
}
