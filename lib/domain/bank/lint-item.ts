import { plainText, type Block } from "@/lib/domain/item/content";
import { lintContentItem } from "@/lib/domain/item/content-lint";
import { type HardLint, type SoftLint } from "@/lib/domain/item/lint-codes";
import { isMarkedByHand, optionsOf, promptsOf } from "@/lib/domain/item/interaction";
import { fromMarkup } from "./markup";
import { wordingOf } from "./read-typed-item";
import { type TypedItem, typedOptions } from "./typed-item";
import { hasPrompts } from "./typed-kind";

/** What to look at again in an item, with the letter and the lengths it is about. */
export type ItemHint = {
  readonly code: HardLint | SoftLint;
  /** The option meant, as a letter in the author's order. */
  readonly letter?: string;
  /** Characters of that option, and of the longest other one. */
  readonly length?: number;
  readonly otherLength?: number;
};

/** Said by the form itself, beside the field. */
const saidElsewhere: ReadonlySet<string> = new Set([
  "key_not_an_option",
  "duplicate_options",
  "duplicate_option_ids",
  "stem_without_options",
  "true_false_with_options",
  "single_choice_with_several_keys",
  "prompts_without_key",
  "duplicate_prompts",
  "incomplete_order",
  "gap_not_in_text",
  "unreadable_number",
  "unreadable_length",
  "unreadable_file",
  "no_rubric",
  "picture_without_words",
  "area_outside",
]);

/**
 * Looks over an item while it is written, by the same rules that guard our own content: what makes
 * it guessable, easily misread or meaningless once its options are shuffled.
 */
export function lintTypedItem(typed: TypedItem): ItemHint[] {
  const options = typedOptions(typed)
    .map(({ id, text, misconception, pinned }) => ({
      id,
      text: plain(text),
      pinned,
      ...(misconception.trim() === "" ? {} : { misconception: misconception.trim() }),
    }))
    .filter(({ text }) => text !== "");
  const listed = gapOptions(typed);
  const { hard, soft } = lintContentItem({
    code: "",
    type: typed.type,
    system: null,
    level: "NB",
    stem: emphasised(fromMarkup(typed.stem)).normalize("NFC"),
    ...(typed.type === "true_false" || isTyped(typed.type) ? {} : { options: listed ?? options }),
    ...(hasPrompts(typed.type) ? { prompts: typedPrompts(typed) } : {}),
    reading: typed.reading,
    shuffle: typed.shuffle,
    key: [...wordingOf(typed).key.correct],
    explanation: plain(typed.explanation),
    legal_basis: [],
    needs_check: typed.needsCheck,
    source: typed.source,
  });
  return [...hard, ...soft]
    .filter((code) => !saidElsewhere.has(code))
    .filter((code) => code !== "refers_to_letters" || !allReferencesPinned(typed))
    .map((code) => (code === "longest_option_is_key" ? longestOption(typed) : { code }))
    .filter(({ length = 1, otherLength = 0 }) => length > otherLength * notablyLonger);
}

/** From here on people notice that one option is longer than the others. */
const notablyLonger = 1.2;

const isTyped = (type: TypedItem["type"]) =>
  isMarkedByHand(type) || type === "short_text" || type === "numeric";

function typedPrompts(typed: TypedItem) {
  return promptsOf(wordingOf(typed).interaction)
    .map(({ id, content, options }) => ({
      ...{ id, text: plainText(content).trim().normalize("NFC") },
      ...(options && { options: [...options] }),
    }))
    .filter(({ text }) => text !== "");
}

/** The options of all gaps that have lists of their own. */
function gapOptions(typed: TypedItem) {
  if (typed.type !== "inline_choice") return undefined;
  return optionsOf(wordingOf(typed).interaction).map(({ id, content }) => ({
    ...{ id, text: plainText(content).trim().normalize("NFC") },
  }));
}

// An option that was pinned keeps its place, so "Cả A và B" is at least not spoiled by shuffling.
function allReferencesPinned(typed: TypedItem): boolean {
  const loose = typedOptions(typed).filter(({ pinned }) => typed.shuffle && !pinned);
  const { hard } = lintContentItem({
    code: "",
    type: typed.type,
    system: null,
    level: "NB",
    stem: "",
    options: loose.map(({ id, text }) => ({ id, text: plain(text) })),
    key: [],
    explanation: "",
    legal_basis: [],
    needs_check: false,
    source: "",
  });
  return !hard.includes("refers_to_letters");
}

function longestOption(typed: TypedItem): ItemHint {
  const options = typedOptions(typed);
  const place = options.findIndex(({ id }) => typed.correct.includes(id));
  const lengths = options.map(({ text }) => plain(text).length);
  return {
    code: "longest_option_is_key",
    letter: optionLetter(place),
    length: lengths[place] ?? 0,
    otherLength: Math.max(0, ...lengths.filter((_, index) => index !== place)),
  };
}

/** A, B, C… by place from 0. */
export function optionLetter(place: number): string {
  return String.fromCharCode(65 + place);
}

const plain = (markup: string) => plainText(fromMarkup(markup)).trim().normalize("NFC");

/** Plain text in which bold and underlined words stand in capitals, as the lint expects emphasis. */
function emphasised(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.runs
            .map(({ text, bold, underline }) =>
              bold || underline ? text.toLocaleUpperCase("vi") : text,
            )
            .join("")
        : plainText([block]),
    )
    .join("\n");
}
