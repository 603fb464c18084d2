import { oneLine } from "../text/clean";

/**
 * The texts that a short answer may be: what people see of each, on one line, and each once.
 * Texts that differ only in signs that nobody sees, or in spaces, are one.
 */
export function acceptedTexts(key: readonly string[]): string[] {
  return [...new Set(key.map(oneLine))].filter((text) => text !== "");
}
