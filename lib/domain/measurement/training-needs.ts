import { topicsAgainstGroup, type GroupMember } from "./group-comparison";
import { hypergeometricInterval } from "./hypergeometric";
import type { Interval } from "./proportion";

/** A topic in which the officers of a unit should be trained, with what says so. */
export type TrainingNeed = {
  readonly unitId: string;
  readonly topic: string;
  /** Clearly below the group's mean, clearly below the pass mark, or both. */
  readonly reason: "below_group" | "below_mark" | "both";
  /** Officers tested on it, and officers of the unit. */
  readonly n: number;
  readonly population: number;
  /** Officers who earned less than half of the topic's points. */
  readonly low: number;
  /** How many of the whole unit they stand for. */
  readonly lowInUnit: Interval;
  readonly mean: number;
  readonly interval: Interval;
  readonly groupMean: number;
};

/**
 * The weak topics of units of one group: those whose whole interval lies below the group's mean or
 * below the pass mark. A topic that may as well be average is no need; nor is one that fewer than
 * five officers met, which no result tells.
 *
 * Units: per cent. Ordered by topic, then by mean, weakest first.
 *
 * Source: design §5 and peers C7 (weak topic × unit → draft finding); the interval decides, never
 * the bare mean.
 */
export function trainingNeeds(group: readonly GroupMember[], cutPercent: number): TrainingNeed[] {
  return group
    .flatMap((member) => needsOf(member, { group, cutPercent }))
    .sort((a, b) => (a.topic === b.topic ? a.mean - b.mean : a.topic < b.topic ? -1 : 1));
}

type Against = { readonly group: readonly GroupMember[]; readonly cutPercent: number };

function needsOf({ id, result }: GroupMember, { group, cutPercent }: Against): TrainingNeed[] {
  const against = topicsAgainstGroup(result, group);
  return result.topics.flatMap(({ topic, n, low, mean, interval }) => {
    const row = against.find((other) => other.topic === topic);
    if (mean === null || interval === null || !row) return [];
    const reason = reasonOf(row.standing === "below", interval[1] < cutPercent);
    if (reason === null) return [];
    const { population } = result;
    const lowInUnit = hypergeometricInterval(low, n, Math.max(n, population));
    return [
      {
        ...{ unitId: id, topic, reason, n, population, low, lowInUnit, mean, interval },
        groupMean: row.groupMean,
      },
    ];
  });
}

function reasonOf(belowGroup: boolean, belowMark: boolean): TrainingNeed["reason"] | null {
  if (belowGroup && belowMark) return "both";
  if (belowGroup) return "below_group";
  return belowMark ? "below_mark" : null;
}
