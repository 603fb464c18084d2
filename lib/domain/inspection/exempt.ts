import { type CriteriaSection, linesOf } from "./criteria";
import { isFromTest, type Words } from "./formula";
import type { RecordScore, ScoreFrame } from "./score-record";

/** A line that the team found not to apply to one unit. */
export type ExemptLine = { readonly field: string; readonly reason: string };

/** Why a line does not apply: the criteria set says so of the unit's group, or the team of the unit. */
export type ExemptReason =
  | { readonly by: "group"; readonly words: Words }
  | { readonly by: "team"; readonly text: string };

/** The lines that do not apply to a unit of `groupCode`, each with the reason. */
export function exemptLines(
  sections: readonly CriteriaSection[],
  groupCode: string | null,
  marked: readonly ExemptLine[],
): ReadonlyMap<string, ExemptReason> {
  const exempt = new Map<string, ExemptReason>(
    marked.map(({ field, reason }) => [field, { by: "team", text: reason }]),
  );
  for (const { code, notFor } of linesOf(sections)) {
    if (notFor && groupCode !== null && notFor.groups.includes(groupCode)) {
      exempt.set(code, { by: "group", words: notFor.reason });
    }
  }
  return exempt;
}

/**
 * How a record is scored with the lines that do not apply. Where the team says so of a line of the
 * test, nobody of the unit was tested: it counts again as soon as somebody is scored.
 */
export function exemptFrame(
  sections: readonly CriteriaSection[],
  exempt: ReadonlyMap<string, ExemptReason>,
): Required<Pick<ScoreFrame, "exempt" | "untested">> {
  const untested = new Set(
    linesOf(sections)
      .filter(({ code, formula }) => isFromTest(formula) && exempt.get(code)?.by === "team")
      .map(({ code }) => code),
  );
  return { exempt: new Set([...exempt.keys()].filter((code) => !untested.has(code))), untested };
}

/** The lines that do not apply after all, by how the record was scored. */
export function exemptIn(
  exempt: ReadonlyMap<string, ExemptReason>,
  { byLine }: Pick<RecordScore, "byLine">,
): ReadonlyMap<string, ExemptReason> {
  return new Map([...exempt].filter(([code]) => byLine.get(code) === "not_applicable"));
}
