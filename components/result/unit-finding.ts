import type { GroupComparison, TopicAgainstGroup } from "@/lib/domain/measurement/group-comparison";

/** What the intervals allow to say of a unit, as message keys; the page's heading is made of it. */
export type UnitFinding = {
  readonly place:
    | "above_all"
    | "above_some"
    | "below_all"
    | "below_some"
    | "level"
    /** No other unit of its group has a result. */
    | "alone"
    | "unknown";
  /** Topic ids clearly below the group. */
  readonly weakTopics: readonly string[];
};

/** The finding that a unit's figures support, and nothing beyond it. */
export function findingOf(
  comparison: GroupComparison | null,
  topics: readonly TopicAgainstGroup[],
): UnitFinding {
  const weakTopics = topics
    .filter(({ standing }) => standing === "below")
    .map(({ topic }) => topic);
  return { place: placeOf(comparison), weakTopics };
}

function placeOf(comparison: GroupComparison | null): UnitFinding["place"] {
  if (!comparison) return "unknown";
  const { above, below, level } = comparison;
  if (above.length + below.length + level.length === 0) return "alone";
  if (above.length > 0 && below.length === 0)
    return level.length === 0 ? "above_all" : "above_some";
  if (below.length > 0 && above.length === 0)
    return level.length === 0 ? "below_all" : "below_some";
  return "level";
}
