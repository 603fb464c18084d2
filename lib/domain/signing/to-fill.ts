import type { CriteriaSection, RecordPart } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { RecordScore } from "@/lib/domain/inspection/score-record";

export type LineToFill = { readonly part: RecordPart; readonly code: string };

/**
 * The lines that must not be empty on minutes that both sides sign: every scored line, and the words
 * of the general part, which say where the visit was and who received the team. A day may be missing:
 * a unit that never reported has none. Lines that do not apply to the unit are left out.
 */
export function linesToFill(
  sections: readonly CriteriaSection[],
  verified: ReadonlyMap<string, FieldValue>,
  score: Pick<RecordScore, "sections" | "byLine">,
): LineToFill[] {
  const open = new Set(score.sections.flatMap((section) => section.open));
  return sections.flatMap(({ part, lines }) =>
    lines
      .filter(({ code, field }) => {
        if (score.byLine.get(code) === "not_applicable") return false;
        const told = part === "general" && field === "text";
        return open.has(code) || (told && isEmpty(verified.get(code)));
      })
      .map(({ code }) => ({ part, code })),
  );
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || (value.kind === "text" && value.text.trim() === "");
}
