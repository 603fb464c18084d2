import type { TestFacts } from "@/lib/documents/inspection/facts";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";

/** How many of the lowest topics a paper names. */
const named = 2;

/** A unit's result as papers tell of it. `topicNames`: topic id → name. */
export function testFacts(result: UnitResult, topicNames: ReadonlyMap<string, string>): TestFacts {
  const { population, listed, present, passed, mean, topics } = result;
  return {
    ...{ population, listed, present, passed, mean },
    ...{ excused: result.absentWithReason, scored: result.n },
    ...{ interval: result.interval, passInterval: result.passRateInterval },
    isCensus: result.isCensus,
    lowestTopics: topics
      .filter((topic) => topic.mean !== null && mean !== null && topic.mean < mean)
      .sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0))
      .slice(0, named)
      .map(({ topic }) => topicNames.get(topic) ?? topic),
  };
}
