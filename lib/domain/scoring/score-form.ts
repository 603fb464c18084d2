import { isBlank, type ResponseValue } from "@/lib/domain/item/response";
import { counts, type Ruling, scoreRuled } from "./ruling";
import type { ScoredItem, ScoringRule } from "./score-item";

/** An item at its place on a form, with what its points are counted under. */
export type FormKeyItem = ScoredItem & {
  /** 1 … n as the candidate counts. */
  readonly position: number;
  readonly topic: string;
  /** A part with a cut score of its own; absent where the form has no parts. */
  readonly part?: string | null | undefined;
  /** What was decided about it after it was answered. */
  readonly ruling?: Ruling | null | undefined;
};

/** Points of a group of items, in hundredths of a point, and how many of them were answered. */
export type Tally = {
  readonly points: number;
  readonly possible: number;
  readonly items: number;
  readonly answered: number;
};

export type PositionScore = {
  readonly position: number;
  readonly points: number;
  readonly possible: number;
  readonly answered: boolean;
};
export type TopicScore = Tally & { readonly topic: string };
export type PartScore = Tally & { readonly part: string };

/** The score of one attempt; plain JSON, stored as it is. */
export type FormScore = Tally & {
  readonly byPosition: readonly PositionScore[];
  readonly byTopic: readonly TopicScore[];
  readonly byPart: readonly PartScore[];
};

/**
 * Score of one attempt on its form, as a whole and by position, topic and part.
 *
 * Units: whole hundredths of a point. Each item is rounded by itself, so that the positions, the
 * topics and the total add up exactly and a second scoring gives the same numbers. Positions
 * ascend; topics and parts are sorted by their id. Responses at positions the form lacks count
 * for nothing. An item that was ruled not to count is in none of it.
 */
export function scoreForm(
  items: readonly FormKeyItem[],
  responses: ReadonlyMap<number, ResponseValue>,
  rule: ScoringRule,
): FormScore {
  const scored = items
    .filter(counts)
    .map((item) => ({ item, row: scorePosition(item, responses.get(item.position), rule) }))
    .sort((a, b) => a.row.position - b.row.position);
  return {
    ...tally(scored.map(({ row }) => row)),
    byPosition: scored.map(({ row }) => row),
    byTopic: tallyBy(scored, (item) => item.topic).map(([topic, sum]) => ({ topic, ...sum })),
    byPart: tallyBy(scored, (item) => item.part).map(([part, sum]) => ({ part, ...sum })),
  };
}

function scorePosition(
  item: FormKeyItem,
  response: ResponseValue | undefined,
  rule: ScoringRule,
): PositionScore {
  return {
    position: item.position,
    points: scoreRuled(item, response, rule),
    possible: item.points,
    answered: !isBlank(response),
  };
}

type Scored = { readonly item: FormKeyItem; readonly row: PositionScore };

function tallyBy(
  scored: readonly Scored[],
  groupOf: (item: FormKeyItem) => string | null | undefined,
): [string, Tally][] {
  const groups = new Map<string, PositionScore[]>();
  for (const { item, row } of scored) {
    const group = groupOf(item);
    if (group === null || group === undefined) continue;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, rows]) => [group, tally(rows)]);
}

function tally(rows: readonly PositionScore[]): Tally {
  return {
    points: sum(rows.map((row) => row.points)),
    possible: sum(rows.map((row) => row.possible)),
    items: rows.length,
    answered: rows.filter((row) => row.answered).length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
