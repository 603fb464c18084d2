/** The longest that may be added to a test: as long as the longest test. */
const most = 28_800;

/**
 * What a standing right to extra time adds to a test's allowance, in seconds: the percentage of the
 * allowance, rounded up to a whole minute in the person's favour.
 */
export function extraAllowance(allowanceS: number, extraPercent: number): number {
  // Whole numbers throughout: a share such as 0.07 is no exact fraction.
  const minutes = Math.ceil((allowanceS * extraPercent) / 6000);
  return Math.min(most, minutes * 60);
}
