import { type Level, levels } from "@/lib/domain/item/interaction";

/** How many questions of one level there are, or are asked for. */
export type LevelCount = { readonly level: Level; readonly count: number };

/** A short test of fewer questions says nothing of anybody. */
export const fewestQuestions = 3;
export const mostQuestions = 40;

/**
 * How many questions of each level a short test of one topic has: as many as wanted, or all that there
 * are, in the proportions of the bank. Largest remainders, the easier level first.
 */
export function planRetest(supply: readonly LevelCount[], wanted: number): LevelCount[] {
  const total = supply.reduce((sum, { count }) => sum + count, 0);
  const asked = Math.min(wanted, total);
  if (asked === 0) return [];
  const shares = levels.map((level) => {
    const own = supply.filter((one) => one.level === level);
    const exact = (asked * own.reduce((sum, { count }) => sum + count, 0)) / total;
    return { level, count: Math.floor(exact), rest: exact % 1 };
  });
  const left = asked - shares.reduce((sum, { count }) => sum + count, 0);
  const upward = new Set([...shares].sort((a, b) => b.rest - a.rest).slice(0, left));
  return shares
    .map((share) => ({ level: share.level, count: share.count + (upward.has(share) ? 1 : 0) }))
    .filter(({ count }) => count > 0);
}

/** Seconds for so many questions at the pace of the test before, in whole minutes, five at least. */
export function retestAllowance(
  before: { readonly allowanceS: number; readonly questions: number },
  questions: number,
): number {
  const exact = (before.allowanceS * questions) / Math.max(1, before.questions);
  return Math.max(300, Math.ceil(exact / 60) * 60);
}
