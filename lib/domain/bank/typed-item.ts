import { z } from "zod";
import type { LegalDocumentId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { partId } from "@/lib/domain/item/content";
import { type Interaction, interactionTypes, levels } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { checkWording, type ItemPlace, type ItemWording, type WordingProblem } from "./item-draft";
import { fromMarkup, toMarkup } from "./markup";

const words = z.string().max(20_000);
const line = z.string().trim().max(500);

const typedOption = z.strictObject({
  id: partId,
  text: words,
  pinned: z.boolean(),
  misconception: line,
});

/** An item as an author types it: texts with their marks, nothing yet checked for sense. */
export const typedItem = z.strictObject({
  type: z.enum(interactionTypes),
  stem: words,
  /** With what was written at the two of true/false, whatever the type is now. */
  options: z.array(typedOption).max(10),
  /** Ids of the options marked as the key. */
  correct: z.array(partId).max(8),
  shuffle: z.boolean(),
  explanation: words,
  source: line,
  legalBases: z.array(z.strictObject({ legalDocumentId: z.uuid(), article: line })).max(10),
  topicId: z.string(),
  sharedSystemId: z.string(),
  level: z.union([z.enum(levels), z.literal("")]),
  needsCheck: z.boolean(),
});

export type TypedItem = z.infer<typeof typedItem>;
export type TypedOption = z.infer<typeof typedOption>;

export type TypedProblem =
  WordingProblem | "no_topic" | "no_level" | "few_options" | "many_options";

export type ReadItem = { readonly wording: ItemWording; readonly place: ItemPlace };

/** What the author typed as an item, or what is missing from it. */
export function readTypedItem(typed: TypedItem): Result<ReadItem, TypedProblem[]> {
  const problems: TypedProblem[] = [];
  if (!z.uuid().safeParse(typed.topicId).success) problems.push("no_topic");
  if (typed.level === "") problems.push("no_level");
  if (typedOptions(typed).length < 2) problems.push("few_options");
  if (typedOptions(typed).length > mostOptions) problems.push("many_options");
  const wording = wordingOf(typed);
  if (typed.correct.length === 0) problems.push("no_correct_option");
  problems.push(...checkWording(wording));
  if (problems.length > 0 || typed.level === "") return rejected([...new Set(problems)]);
  const place = {
    topicId: typed.topicId as TopicId,
    sharedSystemId: typed.sharedSystemId === "" ? null : (typed.sharedSystemId as SharedSystemId),
    level: typed.level,
    needsCheck: typed.needsCheck,
  };
  return ok({ wording, place });
}

/** The wording of what was typed so far, sensible or not: for looking at it while typing. */
export function wordingOf(typed: TypedItem): ItemWording {
  const interaction = interactionOf(typed);
  const misconceptions = typedOptions(typed)
    .filter(({ id, misconception }) => misconception.trim() !== "" && !typed.correct.includes(id))
    .map(({ id, misconception }) => [id, misconception.trim()] as const);
  return {
    stem: fromMarkup(typed.stem),
    interaction,
    key: { type: typed.type, correct: typed.correct } as ItemKey,
    explanation: fromMarkup(typed.explanation),
    misconceptions: Object.fromEntries<string>(misconceptions),
    source: typed.source.trim(),
    legalBases: typed.legalBases.map(({ legalDocumentId, article }) => ({
      legalDocumentId: legalDocumentId as LegalDocumentId,
      article: article.trim(),
    })),
  };
}

/** An item of the bank as its author can go on typing it. */
export function typeItem({ wording, place }: ReadItem): TypedItem {
  const { interaction, misconceptions } = wording;
  const misconceptionOf = (id: string) => misconceptions[id] ?? "";
  return {
    type: interaction.type,
    stem: toMarkup(wording.stem),
    options:
      interaction.type === "true_false"
        ? trueFalse.map((id) => blankOption(id, misconceptionOf(id)))
        : interaction.options.map(({ id, content, pinned }) => ({
            ...blankOption(id, misconceptionOf(id)),
            text: toMarkup(content),
            pinned,
          })),
    correct: [...wording.key.correct],
    shuffle: interaction.type === "true_false" || interaction.shuffle,
    explanation: toMarkup(wording.explanation),
    source: wording.source,
    legalBases: wording.legalBases.map(({ legalDocumentId, article }) => ({
      legalDocumentId,
      article,
    })),
    topicId: place.topicId,
    sharedSystemId: place.sharedSystemId ?? "",
    level: place.level,
    needsCheck: place.needsCheck,
  };
}

/** An empty sheet: single choice among four. */
export function emptyItem(): TypedItem {
  return {
    type: "single_choice",
    stem: "",
    options: ["A", "B", "C", "D"].map((id) => blankOption(id)),
    correct: [],
    shuffle: true,
    explanation: "",
    source: "",
    legalBases: [],
    topicId: "",
    sharedSystemId: "",
    level: "",
    needsCheck: false,
  };
}

/** A candidate reads no more than eight options. */
export const mostOptions = 8;

const trueFalse = ["true", "false"];

/** The options as they stand in the item: those of true/false are always the same two. */
export function typedOptions(typed: TypedItem): TypedOption[] {
  if (typed.type !== "true_false") return typed.options.filter(({ id }) => !trueFalse.includes(id));
  return trueFalse.map((id) => typed.options.find((option) => option.id === id) ?? blankOption(id));
}

function blankOption(id: string, misconception = ""): TypedOption {
  return { id, text: "", pinned: false, misconception };
}

function interactionOf(typed: TypedItem): Interaction {
  if (typed.type === "true_false") return { type: "true_false" };
  const options = typedOptions(typed).map(({ id, text, pinned }) => ({
    id,
    content: fromMarkup(text),
    pinned,
  }));
  return { type: typed.type, options, shuffle: typed.shuffle };
}
