import { z } from "zod";
import type { LegalDocumentId, SharedSystemId, TopicId } from "@/lib/domain/ids";
import { partId } from "@/lib/domain/item/content";
import { decimalText, localNumber, readNumber } from "@/lib/domain/item/decimal";
import {
  gapLabel,
  type Interaction,
  interactionTypes,
  levels,
  mostLines,
  optionsOf,
  promptsOf,
  textReading,
} from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import { givenTo, pairText } from "@/lib/domain/item/pairs";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { checkWording, type ItemPlace, type ItemWording, type WordingProblem } from "./item-draft";
import { fromMarkup, toMarkup } from "./markup";
import { hasOptions, hasPrompts, isMarked, mostOptionsOf } from "./typed-kind";

const words = z.string().max(20_000);
const line = z.string().trim().max(500);

const typedOption = z.strictObject({
  id: partId,
  text: words,
  pinned: z.boolean(),
  misconception: line,
});

const typedPrompt = z.strictObject({
  id: partId,
  text: words,
  /** Id of the option that is right for it; "" while none is chosen. */
  option: z.union([partId, z.literal("")]),
  /** A gap's own list, a line an option, the right one first. */
  list: words,
});

/** An item as an author types it: texts with their marks, nothing yet checked for sense. */
export const typedItem = z.strictObject({
  type: z.enum(interactionTypes),
  stem: words,
  /** With what was written at the two of true/false, whatever the type is now. */
  options: z.array(typedOption).max(mostLines + 2),
  /** What options are to be found for, in a matching. */
  prompts: z.array(typedPrompt).max(mostLines),
  /** Ids of the options marked as the key; matchings and orderings have theirs in the lines. */
  correct: z.array(partId).max(8),
  shuffle: z.boolean(),
  /** Accepted texts, one a line. */
  accepted: words,
  reading: textReading,
  /** As officers write numbers: "1.234,5". */
  number: z.strictObject({ value: line, tolerance: line, unit: line.max(20) }),
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
export type TypedPrompt = z.infer<typeof typedPrompt>;

export type TypedProblem =
  WordingProblem | "no_topic" | "no_level" | "few_options" | "many_options" | "no_prompts";

export type ReadItem = { readonly wording: ItemWording; readonly place: ItemPlace };

/** What the author typed as an item, or what is missing from it. */
export function readTypedItem(typed: TypedItem): Result<ReadItem, TypedProblem[]> {
  const wording = wordingOf(typed);
  const problems: TypedProblem[] = [...missingFrom(typed), ...checkWording(wording)];
  if (problems.length > 0 || typed.level === "") return rejected([...new Set(problems)]);
  const place = {
    topicId: typed.topicId as TopicId,
    sharedSystemId: typed.sharedSystemId === "" ? null : (typed.sharedSystemId as SharedSystemId),
    level: typed.level,
    needsCheck: typed.needsCheck,
  };
  return ok({ wording, place });
}

function missingFrom(typed: TypedItem): TypedProblem[] {
  const options = typedOptions(typed).length;
  const checks: [TypedProblem, boolean][] = [
    ["no_topic", !z.uuid().safeParse(typed.topicId).success],
    ["no_level", typed.level === ""],
    ["few_options", hasOptions(typed.type) && options < 2],
    [
      "few_options",
      typed.type === "inline_choice" && typed.prompts.some((gap) => listOf(gap).length < 2),
    ],
    ["many_options", options > mostOptionsOf(typed.type)],
    ["no_prompts", hasPrompts(typed.type) && typed.prompts.length === 0],
    ["no_correct_option", isMarked(typed.type) && typed.correct.length === 0],
  ];
  return checks.filter(([, fails]) => fails).map(([problem]) => problem);
}

/** The wording of what was typed so far, sensible or not: for looking at it while typing. */
export function wordingOf(typed: TypedItem): ItemWording {
  const interaction = interactionOf(typed);
  const misconceptions = typedOptions(typed)
    .filter(({ id, misconception }) => misconception.trim() !== "" && !typed.correct.includes(id))
    .filter(() => isMarked(typed.type))
    .map(({ id, misconception }) => [id, misconception.trim()] as const);
  return {
    stem: fromMarkup(typed.stem),
    interaction,
    key: { type: typed.type, correct: correctOf(typed) } as ItemKey,
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
  const { interaction } = wording;
  return {
    type: interaction.type,
    stem: toMarkup(wording.stem),
    options: optionsTyped(wording),
    prompts: promptsTyped(wording),
    correct: isMarked(interaction.type) ? [...wording.key.correct] : [],
    shuffle: !("shuffle" in interaction) || interaction.shuffle,
    ...answersTyped(wording),
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
    prompts: [],
    correct: [],
    shuffle: true,
    accepted: "",
    reading: { marks: true, capitals: false },
    number: { value: "", tolerance: "", unit: "" },
    explanation: "",
    source: "",
    legalBases: [],
    topicId: "",
    sharedSystemId: "",
    level: "",
    needsCheck: false,
  };
}

/** The lines of a gap's list. */
function listOf({ list }: Pick<TypedPrompt, "list">): string[] {
  return linesOf(list);
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");

const trueFalse = ["true", "false"];

/** The options as they stand in the item: those of true/false are always the same two. */
export function typedOptions(typed: TypedItem): TypedOption[] {
  if (!hasOptions(typed.type)) return [];
  if (typed.type !== "true_false") return typed.options.filter(({ id }) => !trueFalse.includes(id));
  return trueFalse.map((id) => typed.options.find((option) => option.id === id) ?? blankOption(id));
}

function blankOption(id: string, misconception = ""): TypedOption {
  return { id, text: "", pinned: false, misconception };
}

/** An ordering is typed in the right order, a matching with the right option beside each prompt. */
function correctOf(typed: TypedItem): string[] {
  switch (typed.type) {
    case "ordering":
      return typedOptions(typed).map(({ id }) => id);
    case "matching":
    case "gap_match":
      return typed.prompts.flatMap(({ id, option }) =>
        option === "" ? [] : pairText([id, option]),
      );
    case "inline_choice":
      return typed.prompts.map(({ id }) => pairText([id, inListOf(id, 0)]));
    case "short_text":
      return linesOf(typed.accepted);
    case "numeric":
      return [numberKey(typed.number)];
    default:
      return typed.correct;
  }
}

const inListOf = (gap: string, index: number) => `${gap}_${index + 1}`;

/** "value" or "value:tolerance" with a decimal point; what cannot be read stays as it was typed. */
function numberKey({ value, tolerance, unit }: TypedItem["number"]): string {
  const read = (text: string) => {
    const number = readNumber(text, unit);
    return number ? decimalText(number) : text;
  };
  return tolerance.trim() === "" ? read(value) : `${read(value)}:${read(tolerance)}`;
}

/** As stored, but steps in their right order and matches in the order of their prompts. */
function optionsTyped({ interaction, key, misconceptions }: ItemWording): TypedOption[] {
  const misconceptionOf = (id: string) => misconceptions[id] ?? "";
  if (interaction.type === "true_false") {
    return trueFalse.map((id) => blankOption(id, misconceptionOf(id)));
  }
  const options = optionsOf(interaction).map(({ id, content, pinned }) => ({
    ...blankOption(id, misconceptionOf(id)),
    text: toMarkup(content),
    pinned,
  }));
  if (interaction.type === "ordering") return arranged(options, key.correct);
  if (!("shuffle" in interaction) || !interaction.shuffle || isMarked(interaction.type)) {
    return interaction.type === "inline_choice" ? [] : options;
  }
  return arranged(options, [...givenTo(key.correct).values()]);
}

function arranged(options: readonly TypedOption[], order: readonly string[]): TypedOption[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return options.toSorted((a, b) => place(a.id) - place(b.id));
}

function promptsTyped({ interaction, key }: ItemWording): TypedPrompt[] {
  const given = givenTo(key.correct);
  const texts = new Map(optionsOf(interaction).map(({ id, content }) => [id, toMarkup(content)]));
  return promptsOf(interaction).map(({ id, content, options = [] }) => {
    const option = given.get(id) ?? "";
    const list = [option, ...options.filter((each) => each !== option)];
    return {
      ...{ id, text: toMarkup(content), option: options.length > 0 ? "" : option },
      list: options.length > 0 ? list.map((each) => texts.get(each) ?? "").join("\n") : "",
    };
  });
}

/** What is typed of texts and numbers, or stands ready for them. */
function answersTyped({ interaction, key }: Pick<ItemWording, "interaction" | "key">) {
  const [value = "", tolerance = ""] =
    key.type === "numeric" ? (key.correct[0] ?? "").split(":").map(localNumber) : [];
  return {
    accepted: key.type === "short_text" ? key.correct.join("\n") : "",
    reading:
      interaction.type === "short_text" ? interaction.reading : { marks: true, capitals: false },
    number: { value, tolerance, unit: interaction.type === "numeric" ? interaction.unit : "" },
  };
}

function gapContent(index: number) {
  return fromMarkup(gapLabel(index + 1));
}

function inlineChoice({ prompts }: TypedItem): Interaction {
  const lists = prompts.map((gap) => ({ id: gap.id, lines: listOf(gap) }));
  return {
    type: "inline_choice",
    prompts: lists.map(({ id, lines }, index) => ({
      id,
      content: gapContent(index),
      options: lines.map((_, place) => inListOf(id, place)),
    })),
    options: lists.flatMap(({ id, lines }) =>
      lines.map((text, place) => ({
        ...{ id: inListOf(id, place), content: fromMarkup(text), pinned: false },
      })),
    ),
  };
}

function interactionOf(typed: TypedItem): Interaction {
  if (typed.type === "true_false") return { type: "true_false" };
  const options = typedOptions(typed).map(({ id, text, pinned }) => ({
    id,
    content: fromMarkup(text),
    pinned,
  }));
  switch (typed.type) {
    case "ordering":
      return { type: "ordering", options };
    case "short_text":
      return { type: "short_text", reading: typed.reading };
    case "numeric":
      return { type: "numeric", unit: typed.number.unit };
    case "inline_choice":
      return inlineChoice(typed);
    case "gap_match":
      return {
        type: "gap_match",
        prompts: typed.prompts.map(({ id }, index) => ({ id, content: gapContent(index) })),
        options,
        shuffle: typed.shuffle,
      };
    case "matching":
      return {
        type: "matching",
        prompts: typed.prompts.map(({ id, text }) => ({ id, content: fromMarkup(text) })),
        options,
        shuffle: typed.shuffle,
      };
    default:
      return { type: typed.type, options, shuffle: typed.shuffle };
  }
}
