import type { LegalDocumentId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { type Block, plainText } from "@/lib/domain/item/content";
import {
  type Interaction,
  type Level,
  optionIds,
  optionsOf,
  promptsOf,
} from "@/lib/domain/item/interaction";
import { checkKey, type ItemKey, type KeyProblem } from "@/lib/domain/item/key";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import { fold } from "@/lib/domain/text/fold";

/** A legal document an item rests on, and where in it. */
export type LegalBasis = { readonly legalDocumentId: LegalDocumentId; readonly article: string };

/** What an item says: all that a version and its key hold. */
export type ItemWording = {
  readonly stem: readonly Block[];
  readonly interaction: Interaction;
  readonly key: ItemKey;
  /** For those who learn from it afterwards; never shown during a test. */
  readonly explanation: readonly Block[];
  /** Option id → the misconception that choosing it betrays. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly source: string;
  readonly legalBases: readonly LegalBasis[];
};

/** Where an item stands in its bank. Belongs to the item, not to one of its versions. */
export type ItemPlace = {
  readonly topicId: TopicId;
  readonly sharedSystemId: SharedSystemId | null;
  readonly level: Level;
  /** A fact in it is not verified: "cần rà soát". */
  readonly needsCheck: boolean;
};

export type WordingProblem =
  | KeyProblem
  | "empty_stem"
  | "empty_option"
  | "same_options"
  | "empty_prompt"
  | "same_prompts"
  | "unknown_misconception"
  | "repeated_basis";

/** What keeps a wording from being kept in the bank; empty when nothing does. */
export function checkWording(wording: Omit<ItemWording, "source">): WordingProblem[] {
  const problems: WordingProblem[] = [...checkKey(wording.interaction, wording.key)];
  if (isEmpty(wording.stem)) problems.push("empty_stem");
  const texts = optionTexts(wording.interaction);
  if (texts.some((text) => text === "")) problems.push("empty_option");
  if (new Set(texts).size < texts.length) problems.push("same_options");
  const prompts = promptTexts(wording.interaction);
  if (prompts.some((text) => text === "")) problems.push("empty_prompt");
  if (new Set(prompts).size < prompts.length) problems.push("same_prompts");
  const known = new Set(optionIds(wording.interaction));
  if (Object.keys(wording.misconceptions).some((id) => !known.has(id))) {
    problems.push("unknown_misconception");
  }
  const bases = wording.legalBases.map((basis) => `${basis.legalDocumentId} ${basis.article}`);
  if (new Set(bases).size < bases.length) problems.push("repeated_basis");
  return problems;
}

/** Whether two wordings say exactly the same, so that no new version is needed. */
export function sameWording(one: ItemWording, other: ItemWording): boolean {
  return spelling(one) === spelling(other);
}

/** What the bank is searched by: code, stem, prompts and options, folded. */
export function searchText(
  code: string,
  { stem, interaction }: Pick<ItemWording, "stem" | "interaction">,
): string {
  const parts = [...promptTexts(interaction), ...optionTexts(interaction)];
  return fold([code, plainText(stem), ...parts].join(" "));
}

/** The options as plain text in the author's order; none for true/false. */
function optionTexts(interaction: Interaction): string[] {
  return optionsOf(interaction).map(({ content }) => plainText(content).trim());
}

function promptTexts(interaction: Interaction): string[] {
  return promptsOf(interaction).map(({ content }) => plainText(content).trim());
}

function isEmpty(blocks: readonly Block[]): boolean {
  return plainText(blocks).trim() === "";
}

// Named one by one, so that a row with more columns compares alike.
function spelling(wording: ItemWording): string {
  return canonicalJson({
    stem: wording.stem,
    interaction: wording.interaction,
    key: wording.key,
    explanation: wording.explanation,
    misconceptions: wording.misconceptions,
    source: wording.source,
    legalBases: wording.legalBases
      .map(({ legalDocumentId, article }) => [legalDocumentId, article])
      .sort(),
  });
}
