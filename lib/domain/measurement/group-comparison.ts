import { type Ranking, rankUnits } from "./bands";
import { areApart } from "./difference";
import type { UnitResult } from "./unit-result";

/** A unit of the group with its result. */
export type GroupMember = { readonly id: string; readonly result: UnitResult };

export type GroupComparison = {
  readonly ranking: Ranking;
  /** Units of the group that this one clearly lies above, clearly below, or cannot be told from. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly level: readonly string[];
};

/**
 * How a unit stands in its group. Null while it has no estimate.
 *
 * Only differences whose interval leaves out zero count as above or below; everything else is
 * "cannot be told apart", never a place in a list.
 */
export function compareWithGroup(
  unitId: string,
  group: readonly GroupMember[],
): GroupComparison | null {
  const units = group.flatMap(({ id, result: { estimate } }) =>
    estimate ? [{ id, estimate }] : [],
  );
  const own = units.find(({ id }) => id === unitId);
  if (!own) return null;
  const others = units.filter(({ id }) => id !== unitId);
  const apart = others.filter(({ estimate }) => areApart(own.estimate, estimate));
  return {
    ranking: rankUnits(units),
    above: apart.filter(({ estimate }) => estimate.mean < own.estimate.mean).map(({ id }) => id),
    below: apart.filter(({ estimate }) => estimate.mean > own.estimate.mean).map(({ id }) => id),
    level: others.filter((other) => !apart.includes(other)).map(({ id }) => id),
  };
}

export type TopicAgainstGroup = {
  readonly topic: string;
  /** Mean share of the points, 0 to 100, of the whole group, this unit included. */
  readonly groupMean: number;
  readonly standing: "above" | "below" | "level";
};

/**
 * How a unit does on each topic against its group.
 *
 * The group's mean is that of all officers tested (points over possible points). The unit is
 * above or below only when its own interval leaves the group's mean out.
 */
export function topicsAgainstGroup(
  own: UnitResult,
  group: readonly GroupMember[],
): TopicAgainstGroup[] {
  return own.topics.map(({ topic, mean, interval }) => {
    const rows = group.flatMap(({ result }) => result.topics.filter((row) => row.topic === topic));
    const points = rows.reduce((sum, row) => sum + row.points, 0);
    const possible = rows.reduce((sum, row) => sum + row.possible, 0);
    const groupMean = possible === 0 ? (mean ?? 0) : (100 * points) / possible;
    return { topic, groupMean, standing: standingOf(interval, groupMean) };
  });
}

function standingOf(interval: readonly [number, number] | null, groupMean: number) {
  if (interval === null) return "level";
  if (interval[1] < groupMean) return "below";
  return interval[0] > groupMean ? "above" : "level";
}
