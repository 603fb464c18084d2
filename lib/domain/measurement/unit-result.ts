import { type JobGroupResult, jobGroupResults } from "./job-groups";
import { type Frame, type MeanResult, meanResult, type Placed } from "./mean-result";
import type { Marked } from "./measurement-error";
import { type PassResult, passResult } from "./pass-result";
import { isSmallGroup } from "./small-group";

/** The score of one officer, as far as a unit's result needs it. */
export type UnitScore = Placed & {
  readonly passed: boolean;
  /** What kind of post the officer held; absent where nobody asks. */
  readonly jobGroup?: string | undefined;
  readonly byTopic: readonly (Marked & { readonly topic: string })[];
};

export type UnitResultInput = {
  /** Officers in the unit at the time: N. */
  readonly population: number;
  /** Candidates listed, those who came, and those absent with a reason. */
  readonly listed: number;
  readonly present: number;
  readonly absentWithReason: number;
  readonly scores: readonly UnitScore[];
  /** The sizes of the strata, where the draw was stratified; each score then names its own. */
  readonly strata?: Frame["strata"];
};

export type TopicResult = MeanResult & {
  readonly topic: string;
  /** Officers who earned less than half of the topic's points. */
  readonly low: number;
};

/** What a unit's number is; plain JSON, stored as it is. */
export type UnitResult = MeanResult &
  PassResult & {
    readonly population: number;
    readonly listed: number;
    readonly present: number;
    readonly absentWithReason: number;
    readonly absentWithoutReason: number;
    /** Everyone of the unit was scored. */
    readonly isCensus: boolean;
    /** By topic id. Empty or shortened when `protectedTopics`. */
    readonly topics: readonly TopicResult[];
    readonly lowestTopic: string | null;
    /** Topics that fewer than five officers met are not told. */
    readonly protectedTopics: boolean;
    /** By code. Groups of fewer than five officers are not told, nor a single one left among them. */
    readonly jobGroups: readonly JobGroupResult[];
    readonly protectedJobGroups: boolean;
  };

/**
 * A unit's result from the scores of its officers: how many, how well, and how sure.
 *
 * The mean's interval is Student's t with finite-population correction, stratified where the draw
 * was. When everyone was tested no officer is left out, and the interval shows the measurement
 * error alone. The pass interval is exact for drawing without replacement. Nothing depends on the
 * order of the scores. A population smaller than the number of scores counts as that number.
 *
 * Those absent are taken to be like those who came; the result says how many they are.
 *
 * Refused by throwing: a score whose stratum is not among `strata`.
 *
 * Source: design §5.
 */
export function unitResult(input: UnitResultInput): UnitResult {
  const { listed, present, absentWithReason, scores } = input;
  const frame = frameOf(input);
  const topics = topicResults(scores, frame);
  const shown = topics.filter(({ n }) => !isSmallGroup(n));
  return {
    population: frame.population,
    listed,
    present,
    absentWithReason,
    absentWithoutReason: Math.max(0, listed - present - absentWithReason),
    isCensus: scores.length > 0 && scores.length === frame.population,
    ...meanResult(scores, frame),
    ...passResult(scores, frame),
    topics: shown,
    lowestTopic: lowest(shown),
    protectedTopics: shown.length < topics.length,
    ...jobGroupResults(scores, frame),
  };
}

/** No stratum, and no unit, is smaller than the number of its scores. */
function frameOf({ population, scores, strata }: UnitResultInput): Frame {
  if (strata === undefined) return { population: Math.max(population, scores.length) };
  const sizes = strata.map((stratum) => ({
    name: stratum.name,
    population: Math.max(
      stratum.population,
      scores.filter((score) => score.stratum === stratum.name).length,
    ),
  }));
  return { population: sizes.reduce((sum, size) => sum + size.population, 0), strata: sizes };
}

function topicResults(scores: readonly UnitScore[], frame: Frame): TopicResult[] {
  const byTopic = new Map<string, Placed[]>();
  for (const { byTopic: rows, stratum } of scores) {
    for (const { topic, points, possible, items } of rows) {
      const row = { points, possible, items, stratum };
      const sofar = byTopic.get(topic);
      if (sofar) sofar.push(row);
      else byTopic.set(topic, [row]);
    }
  }
  return [...byTopic]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, rows]) => ({ topic, ...meanResult(rows, frame), low: lowOf(rows) }));
}

/** Compared as whole numbers, so that exactly half is not below half. */
function lowOf(rows: readonly Placed[]): number {
  return rows.filter(({ points, possible }) => 2 * points < possible).length;
}

/** The topic of the lowest mean; of equal ones the first by id. */
function lowest(topics: readonly TopicResult[]): string | null {
  const sorted = [...topics].sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0));
  return sorted[0]?.topic ?? null;
}
