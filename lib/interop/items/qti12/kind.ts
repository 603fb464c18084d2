import type { ReadType } from "../reading";
import type { Metadata } from "./metadata";

/** What an item is: one of our types, one we have none for, or for its answers to tell. */
export type Kind =
  | { readonly kind: "type"; readonly type: ReadType }
  | { readonly kind: "unsupported"; readonly code: string; readonly name: string }
  | { readonly kind: "unknown" };

const types: Readonly<Record<string, ReadType>> = {
  multiple_choice_question: "single_choice",
  true_false_question: "true_false",
  multiple_answers_question: "multiple_choice",
  matching_question: "matching",
  short_answer_question: "short_text",
  numerical_question: "numeric",
  essay_question: "essay",
  "cc.multiple_choice": "single_choice",
  "cc.true_false": "true_false",
  "cc.multiple_response": "multiple_choice",
  "cc.fib": "short_text",
  "cc.pattern_match": "short_text",
  "cc.essay": "essay",
  "multiple choice": "single_choice",
  "multiple answer": "multiple_choice",
  "true/false": "true_false",
  "either/or": "single_choice",
  numeric: "numeric",
  "fill in the blank": "short_text",
  essay: "essay",
  "short response": "essay",
  multiplechoice: "single_choice",
  truefalse: "true_false",
  multipleresponse: "multiple_choice",
  fillinblank: "short_text",
  numerical: "numeric",
  matching: "matching",
  ordering: "ordering",
  ordering_question: "ordering",
  multiple_dropdowns_question: "inline_choice",
  file_upload_question: "file_upload",
  "file upload": "file_upload",
};

const composites =
  /^(fill_in_multiple_blanks_question|fillinmultiple|fill in the blank plus|jumbled sentence|multipledropdown)$/;

const texts = /^(text_only_question|textinformation)$/;

const others = /^(calculated_question|calculated|hot spot|opinion scale|quiz bowl|algorithmic)$/;

/** How Canvas ends its names: of one that is not known here its responses say too little. */
const canvasName = /^[a-z_]+_question$/;

export function kindOf({ kind }: Metadata): Kind {
  if (kind === undefined) return { kind: "unknown" };
  const name = kind.toLowerCase().replace(/\.v\d+p\d+$/, "");
  const type = types[name];
  if (type !== undefined) return { kind: "type", type };
  if (composites.test(name)) return { kind: "unsupported", code: "composite_item", name: kind };
  if (texts.test(name)) return { kind: "unsupported", code: "no_interaction", name: kind };
  if (others.test(name) || canvasName.test(name))
    return { kind: "unsupported", code: "unsupported_interaction", name: kind };
  return { kind: "unknown" };
}
