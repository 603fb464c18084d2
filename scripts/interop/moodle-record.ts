import { numericKey } from "@/lib/interop/items/numeric-key";
import type { ExpectedItem } from "./expected";

export type MoodleRecord = {
  name: string;
  kind: string;
  answers: { text: string; fraction: string; tolerance?: string }[];
  full_credit: string[];
  partial_credit: [string, string][];
  subquestions?: { stem: string; answer: string }[];
};

/** A question as the record of a Moodle XML file has it. */
export function moodleItem(record: MoodleRecord): ExpectedItem {
  return { kind: record.kind, ref: record.name, key: keyOf(record) };
}

function keyOf({
  kind,
  answers,
  full_credit,
  partial_credit,
  subquestions,
}: MoodleRecord): string[] | null {
  if (subquestions) {
    return subquestions
      .filter(({ stem }) => stem !== "")
      .map(({ stem, answer }) => `${stem} → ${answer}`);
  }
  // The record keeps no keys of questions with gaps.
  if (answers.length === 0) return null;
  if (kind === "ordering") return answers.map(({ text }) => text);
  if (kind === "numeric") {
    return answers
      .filter(({ fraction }) => Number(fraction) >= 100)
      .map(({ text, tolerance }) => numericKey(text, tolerance ?? "0") ?? text);
  }
  if (kind !== "multiple_choice") return full_credit;
  const partial = partial_credit.filter(([, fraction]) => Number(fraction) > 0);
  return [...full_credit, ...partial.map(([text]) => text)];
}
