/** Faults that make an item unusable or unfair: it must not enter a bank. */
export const hardLints = [
  "key_not_an_option",
  "duplicate_options",
  "duplicate_option_ids",
  "stem_without_options",
  "true_false_with_options",
  "single_choice_with_several_keys",
  "multiple_choice_with_one_key",
  "every_option_is_key",
  "prompts_without_key",
  "duplicate_prompts",
  "incomplete_order",
  "gap_not_in_text",
  "text_with_options",
  "unreadable_number",
  "unreadable_length",
  "unreadable_file",
  "no_rubric",
  "refers_to_letters",
  "missing_explanation",
  "picture_without_words",
  "area_outside",
  "not_normalised",
] as const;

/** Marks of a weak item: a reviewer decides. */
export const softLints = [
  "longest_option_is_key",
  "negative_not_emphasised",
  "missing_misconception",
  "misconception_on_key",
  "multiple_choice_not_announced",
  "one_answer_for_all",
  "matches_stand_in_order",
  "last_match_left_over",
  "answer_in_stem",
  "long_answer_to_type",
] as const;

export type HardLint = (typeof hardLints)[number];
export type SoftLint = (typeof softLints)[number];
