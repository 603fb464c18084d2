import type { CriteriaLine } from "./criteria";
import type { FieldValue } from "./field";
import { isFromTest } from "./formula";

/** The largest difference between self-reported and verified that needs no note. */
const noteThresholdPercent = 20;

/** Whether `value` may stand in `line`: its kind fits, a choice is one of those offered. */
export function fitsLine(line: CriteriaLine, value: FieldValue): boolean {
  if (isFromTest(line.formula)) return false;
  if (value.kind !== line.field) return false;
  if (value.kind === "choice" && line.formula.kind === "choice") {
    return line.formula.choices.some(({ code }) => code === value.choice);
  }
  if (value.kind === "number" && line.formula.kind === "manual") {
    const judged = value.number * 100;
    return judged >= (line.formula.from ?? 0) && judged <= line.max;
  }
  return true;
}

/**
 * Whether a verified value is so far from the self-reported one that a note must say why: more
 * than 20 per cent of the larger, or another yes/no or choice.
 */
export function needsNote(self: FieldValue | undefined, verified: FieldValue | undefined): boolean {
  if (!self || !verified || self.kind !== verified.kind) return false;
  switch (verified.kind) {
    case "number":
      return self.kind === "number" && apart(self.number, verified.number);
    case "ratio":
      return (
        self.kind === "ratio" &&
        (apart(self.numerator, verified.numerator) || apart(self.denominator, verified.denominator))
      );
    case "yes_no":
      return self.kind === "yes_no" && self.yes !== verified.yes;
    case "choice":
      return self.kind === "choice" && self.choice !== verified.choice;
    default:
      return false;
  }
}

function apart(a: number, b: number): boolean {
  return Math.abs(a - b) * 100 > noteThresholdPercent * Math.max(a, b);
}

/** Whether a note stands beside no value: a field that is empty keeps none. */
export function isNoteAlone(value: FieldValue | null, note: string): boolean {
  return value === null && note.trim() !== "";
}

/** Whether two fields hold the same; null is an empty one. */
export function isSameValue(one: FieldValue | null, other: FieldValue | null): boolean {
  const parts = (value: FieldValue | null) => Object.entries(value ?? {}).sort();
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other));
}
