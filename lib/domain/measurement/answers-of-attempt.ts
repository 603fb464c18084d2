import { isBlank, type ResponseValue } from "@/lib/domain/item/response";
import type { PositionScore } from "@/lib/domain/scoring/score-form";
import type { CountedAnswer } from "./item-tally";

/** A scored attempt as item statistics see it. */
export type ScoredAttempt = {
  readonly byPosition: readonly PositionScore[];
  readonly responses: ReadonlyMap<number, ResponseValue>;
  readonly day: string;
};

/**
 * The answers of an attempt by position, each beside what the rest of the form earned. Whatever a
 * type's answer is worth between nothing and all points counts by its share.
 *
 * `choosable` gives what can be chosen at a position; what was typed is no choice.
 */
export function answersOfAttempt(
  { byPosition, responses, day }: ScoredAttempt,
  choosable: (position: number) => ReadonlySet<string>,
): ReadonlyMap<number, CountedAnswer> {
  const points = byPosition.reduce((sum, row) => sum + row.points, 0);
  const possible = byPosition.reduce((sum, row) => sum + row.possible, 0);
  return new Map(
    byPosition.map((row) => [
      row.position,
      {
        points: row.points,
        possible: row.possible,
        restPoints: points - row.points,
        restPossible: possible - row.possible,
        answered: row.answered,
        choices: chosen(responses.get(row.position), choosable(row.position)),
        day,
      },
    ]),
  );
}

function chosen(value: ResponseValue | undefined, choosable: ReadonlySet<string>): string[] {
  if (value === undefined || isBlank(value)) return [];
  return (typeof value === "string" ? [value] : value).filter((id) => choosable.has(id));
}
