import type { ExpectedItem } from "./expected";

export type QtiRecord = {
  identifier: string;
  kind: string;
  interactions: { kind: string; correct: string[] }[];
};

/** An item as the record of a QTI 2 or 3 file has it; of several questions in one no key is compared. */
export function qtiItem({ identifier, kind, interactions }: QtiRecord): ExpectedItem {
  const [only, ...others] = interactions;
  const key = only && others.length === 0 && only.correct.some(Boolean) ? only.correct : null;
  return { kind, ref: identifier, key };
}

export type Qti12Record = {
  identifier: string;
  kind: string;
  positive_score_conditions: [string, string, string][];
};

const chosen = new Set([
  "single_choice",
  "multiple_choice",
  "true_false",
  "untyped_single",
  "untyped_multiple",
]);

/** An item as the record of a QTI 1.2 file has it; only the keys of choices are compared. */
export function qti12Item({
  identifier,
  kind,
  positive_score_conditions,
}: Qti12Record): ExpectedItem {
  const ids = positive_score_conditions.map(([, , id]) => id);
  return {
    kind,
    ref: identifier,
    key: chosen.has(kind) && ids.length > 0 ? ids : null,
  };
}
