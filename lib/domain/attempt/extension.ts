/** Seconds that one person alone may add to an attempt, all grants together. */
const singlePersonLimitS = 900;

/** The least and the most one grant may add, in seconds. */
export const extensionRangeS = { least: 60, most: 14_400 } as const;

/**
 * Whether adding `extraS` takes a second person: beyond 15 minutes in all it does.
 *
 * Source: decisions 14.
 */
export function needsSecondPerson(grantedS: readonly number[], extraS: number): boolean {
  return grantedS.reduce((sum, granted) => sum + granted, extraS) > singlePersonLimitS;
}
