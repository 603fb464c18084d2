/** What the record beside a file says of one question. */
export type ExpectedItem = {
  /** Its kind in the words of the record. */
  readonly kind: string;
  /** How it is told from the others, where the record says. */
  readonly stem?: string;
  readonly ref?: string;
  /** Its key tells it from the others, wherever it stands. */
  readonly distinct?: true;
  /** The right answers as ids, texts or numbers; null where the record does not say. */
  readonly key: readonly string[] | null;
};

export type ExpectedFile = {
  readonly path: string;
  readonly items: readonly ExpectedItem[];
};

/** Types of ours for the kinds of the records. */
const types: Readonly<Record<string, readonly string[]>> = {
  single_choice: ["single_choice", "true_false"],
  single_choice_weighted: ["single_choice", "true_false"],
  true_false: ["true_false", "single_choice"],
  untyped_single: ["single_choice", "true_false"],
  untyped_multiple: ["multiple_choice"],
  untyped_text: ["short_text", "numeric", "essay"],
  short_answer: ["short_text"],
  associate: ["matching"],
  "other:hotspot": ["hotspot"],
  "other:upload": ["file_upload"],
  "other:gapselect": ["inline_choice"],
  "other:ddwtos": ["gap_match"],
  cloze: ["inline_choice", "single_choice", "multiple_choice", "short_text", "numeric"],
  composite: ["inline_choice"],
  composite_dropdowns: ["inline_choice"],
};

/** Whether an item's type is what a record calls this kind. */
export function isOfKind(type: string, kind: string): boolean {
  return (types[kind] ?? [kind]).includes(type);
}
