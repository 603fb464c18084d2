/** How late a candidate may begin: as the regulation says, within so many minutes, or all along. */
export const lateRules = ["regulation", "minutes", "window"] as const;
export type LateRule = (typeof lateRules)[number];

/**
 * Seconds after the start within which a candidate may still begin, by the length of the test; null
 * where the regulation leaves it to the head of the board.
 *
 * Source: Thông tư 22/2025/TT-BNV: at most 5 minutes late for tests of up to 30 minutes, at most 10
 * for those of 60 and more.
 */
export function regulationLateLimit(allowanceS: number): number | null {
  if (allowanceS <= 30 * 60) return 5 * 60;
  return allowanceS >= 60 * 60 ? 10 * 60 : null;
}

/** The rule that a stored limit follows, for a test of a given length. */
export function lateRuleOf(lateLimitS: number | null, allowanceS: number): LateRule {
  if (lateLimitS === null) return "window";
  return lateLimitS === regulationLateLimit(allowanceS) ? "regulation" : "minutes";
}
