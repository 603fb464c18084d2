import { fitsPicture } from "@/lib/domain/item/area-shape";
import type { LegalDocumentId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { type Block, plainText } from "@/lib/domain/item/content";
import {
  gapLabel,
  type Interaction,
  type Level,
  optionIds,
  optionsOf,
  promptsOf,
} from "@/lib/domain/item/interaction";
import { checkKey, type ItemKey, type KeyProblem, lacksKey } from "@/lib/domain/item/key";
import { hasSilentPicture, picturesIn } from "@/lib/domain/item/picture";
import type { StimulusOfItem } from "@/lib/domain/stimulus/of-item";
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
  /** What it is asked about together with other items; absent where it stands alone. */
  readonly stimulus?: StimulusOfItem | undefined;
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
  | "gap_not_in_text"
  | "unknown_misconception"
  | "picture_without_words"
  | "no_picture"
  | "area_outside"
  | "repeated_basis";

/** What keeps a wording from being kept in the bank; empty when nothing does. */
export function checkWording(wording: Omit<ItemWording, "source">): WordingProblem[] {
  return [...checkKey(wording.interaction, wording.key), ...checkAllButKey(wording)];
}

/** The same for what may be kept as a draft until somebody finds its key. */
export function checkDraft(wording: Omit<ItemWording, "source">): WordingProblem[] {
  const keyless = lacksKey(wording.interaction, wording.key);
  return keyless ? checkAllButKey(wording) : checkWording(wording);
}

function checkAllButKey(wording: Omit<ItemWording, "source">): WordingProblem[] {
  const problems: WordingProblem[] = [];
  if (isEmpty(wording.stem)) problems.push("empty_stem");
  const texts = optionTexts(wording.interaction);
  if (texts.some((text) => text === "")) problems.push("empty_option");
  if (optionLists(wording.interaction).some(hasTwins)) problems.push("same_options");
  const prompts = promptTexts(wording.interaction);
  if (prompts.some((text) => text === "")) problems.push("empty_prompt");
  if (hasTwins(prompts)) problems.push("same_prompts");
  if (!namesItsGaps(wording)) problems.push("gap_not_in_text");
  problems.push(...pictureProblems(wording));
  const known = new Set(optionIds(wording.interaction));
  if (Object.keys(wording.misconceptions).some((id) => !known.has(id))) {
    problems.push("unknown_misconception");
  }
  const bases = wording.legalBases.map((basis) => `${basis.legalDocumentId} ${basis.article}`);
  if (hasTwins(bases)) problems.push("repeated_basis");
  return problems;
}

function pictureProblems(wording: Omit<ItemWording, "source">): WordingProblem[] {
  const written = [...shownContents(wording), wording.explanation];
  const silent = written.some(hasSilentPicture) || isSilent(wording.interaction);
  return [
    ...(silent ? (["picture_without_words"] as const) : []),
    ...areaProblems(wording.interaction),
  ];
}

function isSilent(interaction: Interaction): boolean {
  if (interaction.type !== "hotspot" || interaction.picture.blob === "") return false;
  return interaction.picture.alt.trim() === "";
}

function areaProblems(interaction: Interaction): WordingProblem[] {
  if (interaction.type !== "hotspot") return [];
  const { picture, options } = interaction;
  if (picture.blob === "") return ["no_picture"];
  return options.every(({ area }) => fitsPicture(area, picture)) ? [] : ["area_outside"];
}

/** Everything of an item that a candidate reads. */
function shownContents({ stem, interaction }: Pick<ItemWording, "stem" | "interaction">) {
  const parts = [...promptsOf(interaction), ...optionsOf(interaction)];
  return [stem, ...parts.map(({ content }) => content)];
}

/** The digests of the pictures that candidates are shown, and of those that only explain. */
export function picturesOf(wording: Pick<ItemWording, "stem" | "interaction" | "explanation">): {
  readonly question: readonly string[];
  readonly explanation: readonly string[];
} {
  const { interaction } = wording;
  const areas = interaction.type === "hotspot" ? [interaction.picture.blob] : [];
  return {
    question: [...new Set([...shownContents(wording).flatMap(picturesIn), ...areas])],
    explanation: [...new Set(picturesIn(wording.explanation))],
  };
}

const hasTwins = (texts: readonly string[]) => new Set(texts).size < texts.length;

/** The texts that stand in one list: the lists of two gaps may have a word in common. */
function optionLists(interaction: Interaction): string[][] {
  if (interaction.type !== "inline_choice") return [optionTexts(interaction)];
  return interaction.prompts.map(({ options }) =>
    interaction.options
      .filter(({ id }) => options.includes(id))
      .map(({ content }) => plainText(content).trim()),
  );
}

/** Whether the stem has each gap once, by the number of its place among the prompts. */
function namesItsGaps({ stem, interaction }: Pick<ItemWording, "stem" | "interaction">): boolean {
  if (interaction.type !== "gap_match" && interaction.type !== "inline_choice") return true;
  const text = plainText(stem);
  return interaction.prompts.every((_, index) => text.split(gapLabel(index + 1)).length === 2);
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
    stimulus: wording.stimulus ?? null,
  });
}
