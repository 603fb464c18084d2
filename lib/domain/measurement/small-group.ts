/** Groups with fewer persons than this show nothing from which one of them could be known. */
const SMALLEST_GROUP = 5;

/**
 * Whether a group of `persons` tested is too small to show detail by topic.
 *
 * Source: design §5.
 */
export function isSmallGroup(persons: number): boolean {
  return persons < SMALLEST_GROUP;
}
