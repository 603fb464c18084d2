import { isSmallGroup } from "./small-group";

/** A wrong belief that options stand for: how many officers were offered one, and chose it. */
export type Misconception = {
  readonly misconception: string;
  readonly topicId: string;
  readonly met: number;
  readonly chosen: number;
};

/**
 * What may be told of the misconceptions that officers of a unit chose. Not every form offers each;
 * those that fewer than five officers met are left out.
 *
 * Source: design §5.
 */
export function toldMisconceptions(chosen: readonly Misconception[]): {
  readonly misconceptions: readonly Misconception[];
  readonly protectedMisconceptions: boolean;
} {
  const misconceptions = chosen.filter(({ met }) => !isSmallGroup(met));
  return { misconceptions, protectedMisconceptions: misconceptions.length < chosen.length };
}
