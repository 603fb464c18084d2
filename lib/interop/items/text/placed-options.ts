import { plainText, textBlocks } from "../blocks";
import type { ReadOption, SourceBlock } from "../reading";

const place = /^(.*?)\s?\[((?:rect|circle|poly) \d+(?:,\d+){2,200})\]$/u;

/**
 * Options that each name a place in the picture of the question ("Nút Gửi [circle 77,115,8]"), with
 * their places apart; null for any others.
 */
export function placedOptions(
  stem: readonly SourceBlock[],
  options: readonly ReadOption[],
): ReadOption[] | null {
  const isPictured = stem.some(({ kind }) => kind === "image");
  if (!isPictured || options.length === 0) return null;
  const placed = options.map(({ id, content }): ReadOption | null => {
    const [, words = "", area] = place.exec(plainText(content)) ?? [];
    // A place without words goes by itself, as it does in QTI.
    return area === undefined ? null : { id, content: textBlocks(words || area), area };
  });
  return placed.includes(null) ? null : placed.filter((option) => option !== null);
}
