import { type CriteriaLine, type CriteriaSection, linesOf } from "./criteria";
import type { FieldValue } from "./field";
import { isFromTest } from "./formula";
import { isScored } from "./score-line";
import type { RecordScore } from "./score-record";
import { hasReached, type VisitState } from "./state";

/** Whether the unit reports the line itself: neither the sitting nor the team alone fills it. */
export function isReported({ formula, teamOnly }: CriteriaLine): boolean {
  return teamOnly !== true && !isFromTest(formula);
}

/** The scored lines that the unit still has to fill in before it can hand in its report. */
export function unreportedLines(
  sections: readonly CriteriaSection[],
  self: ReadonlyMap<string, FieldValue>,
  exempt: { has: (code: string) => boolean },
): readonly string[] {
  return linesOf(sections)
    .filter((line) => isReported(line) && isScored(line))
    .map(({ code }) => code)
    .filter((code) => !self.has(code) && !exempt.has(code));
}

/** What others than the unit still give points for: the team on site, and the test. */
export type OthersShare = { readonly lines: readonly string[]; readonly max: number };

/** The lines that a unit's own score lacks because they are not the unit's to report. */
export function othersShare(
  sections: readonly CriteriaSection[],
  { byLine, pending }: Pick<RecordScore, "byLine" | "pending">,
): OthersShare {
  const lines = linesOf(sections).filter(
    (line) =>
      line.max > 0 &&
      !isReported(line) &&
      byLine.get(line.code) === null &&
      !pending.includes(line.code),
  );
  return {
    lines: lines.map(({ code }) => code),
    max: lines.reduce((sum, { max }) => sum + max, 0),
  };
}

/**
 * Whether the unit's own people may see what the team found: from the draft of the minutes on,
 * which both sides read together. Before, the team counts without being argued with.
 */
export function isVerifiedShown(state: VisitState): boolean {
  return hasReached(state, "minutes_draft") || state === "escalated";
}
