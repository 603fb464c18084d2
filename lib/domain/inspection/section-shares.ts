import type { CriteriaSection, RecordPart } from "./criteria";
import type { RecordScore } from "./score-record";

/** How much of a section's points a record earned. */
export type SectionShare = {
  readonly part: RecordPart;
  /** Per cent of the applicable maximum; null while a scored line is open, or where nothing applies. */
  readonly share: number | null;
  /** Scored lines that nobody has filled in yet. */
  readonly open: number;
  /** Between these per cent it will lie, whatever the open lines bring; null before any is filled in. */
  readonly range: readonly [low: number, high: number] | null;
};

/**
 * The sections of a record that carry points, in per cent of what they are worth.
 *
 * A section is told only when complete: the points of the lines filled in say nothing of the others.
 */
export function sectionShares(
  sections: readonly CriteriaSection[],
  score: RecordScore,
): SectionShare[] {
  return sections
    .filter(({ lines }) => lines.some(({ max }) => max > 0))
    .map(({ part, lines }) => {
      const scored = score.sections.find((section) => section.part === part);
      if (!scored || scored.max === 0) return { part, share: null, open: 0, range: null };
      const { points, max, open } = scored;
      const missing = lines
        .filter(({ code }) => open.includes(code))
        .reduce((sum, line) => sum + line.max, 0);
      if (missing === max) return { part, share: null, open: open.length, range: null };
      const range = [percent(points, max), percent(points + missing, max)] as const;
      return { part, share: open.length === 0 ? range[0] : null, open: open.length, range };
    });
}

function percent(points: number, max: number): number {
  return (100 * points) / max;
}
