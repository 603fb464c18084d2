import { type CriteriaSection, linesOf } from "./criteria";
import type { Words } from "./formula";

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
