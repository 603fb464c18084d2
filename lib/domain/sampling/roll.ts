import { sha256Hex } from "@/lib/domain/random/sha256";

type Listed = { readonly staffCode: string; readonly stratum: string };

/** Officers in the order they are drawn from: by staff code, compared by its UTF-16 units. */
export function inRollOrder<Member extends { readonly staffCode: string }>(
  members: readonly Member[],
): Member[] {
  return [...members].sort((a, b) => (a.staffCode < b.staffCode ? -1 : 1));
}

/**
 * The digest that proves a unit's roll was not changed between the commitment and the draw.
 *
 * SHA-256, 64 lower-case hexadecimal digits, of lines that each end with a line feed: the unit's
 * number in the draw, then staff code, a tab and stratum of every officer in the order of the roll.
 */
export function rollDigest(unit: number, members: readonly Listed[]): string {
  const lines = inRollOrder(members).map(({ staffCode, stratum }) => `${staffCode}\t${stratum}`);
  return sha256Hex([String(unit), ...lines].map((line) => `${line}\n`).join(""));
}

/** What is shown before the draw so that the seed cannot be changed: SHA-256 of its text. */
export function commitmentTo(seed: string): string {
  return sha256Hex(seed);
}
