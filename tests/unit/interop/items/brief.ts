import { plainText } from "@/lib/interop/items/blocks";
import type { ReadItem } from "@/lib/interop/items/reading";

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
