import type { Result } from "@/lib/domain/result";
import { plainText } from "@/lib/interop/items/blocks";
import type { FileRefusal, ReadItem, Reading } from "@/lib/interop/items/reading";

/** A file as it comes from a disk. */
export function source(content: string | Uint8Array, name = "items.xml") {
  return { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

/** What a file holds; a refusal fails the test with its code. */
export function reading(result: Result<Reading, FileRefusal>): Reading {
  if (!result.ok) throw new Error(result.reason.code);
  return result.value;
}

/** The parts of an item that decide a score, in few words. */
export function brief({ type, options, prompts, key, status }: ReadItem) {
  const texts = (parts: ReadItem["options"]) =>
    parts.map(({ id, content }) => `${id}: ${plainText(content)}`);
  return {
    type,
    options: texts(options),
    ...(prompts === undefined ? {} : { prompts: texts(prompts) }),
    key: [...key],
    status,
  };
}

/** What a reader holds against an item. */
export function codes(item: ReadItem | undefined): string[] {
  return item?.warnings.map(({ code }) => code) ?? [];
}
