import { z } from "zod";
import type { LegalDocumentId, SharedSystemId, StimulusVersionId, TopicId } from "@/lib/domain/ids";
import { decimalText, readNumber } from "@/lib/domain/item/decimal";
import { gapLabel, type Interaction, isMarkedByHand } from "@/lib/domain/item/interaction";
import { type ItemKey, lacksKey } from "@/lib/domain/item/key";
import { pairText } from "@/lib/domain/item/pairs";
import { ok, rejected, type Result } from "@/lib/domain/result";
import {
  checkDraft,
  checkWording,
  type ItemPlace,
  type ItemWording,
  type WordingProblem,
} from "./item-draft";
import { fromMarkup } from "./markup";
import { essayTyped, fileTyped, isEssay, isFile, rubricTyped } from "./typed-essay";
import { emptyEssay, emptyFile, linesOf, type TypedItem, typedOptions } from "./typed-item";
import { hasOptions, hasPrompts, isMarked, isSorted, mostOptionsOf } from "./typed-kind";

export type TypedProblem =
  | WordingProblem
  | "unreadable_length"
  | "unreadable_file"
  | "no_topic"
  | "no_level"
  | "unsorted"
  | "few_options"
  | "many_options"
  | "no_prompts";

export type ReadItem = { readonly wording: ItemWording; readonly place: ItemPlace };

/** What the author typed as an item, or what is missing from it. */
export function readTypedItem(typed: TypedItem): Result<ReadItem, TypedProblem[]> {
  const wording = wordingOf(typed);
  if (isUnsorted(typed)) return itemWith(typed, wording, ["unsorted", ...checkDraft(wording)]);
  const keyless: TypedProblem[] =
    isMarked(typed.type) && typed.correct.length === 0 ? ["no_correct_option"] : [];
  return itemWith(typed, wording, [...keyless, ...checkWording(wording)]);
}

/** The same for what may wait in the bank as a draft until somebody finds its key. */
export function readTypedDraft(typed: TypedItem): Result<ReadItem, TypedProblem[]> {
  const wording = wordingOf(typed);
  return itemWith(typed, wording, checkDraft(wording));
}

/** Whether an author typed no key yet. */
export function isKeyless(typed: TypedItem): boolean {
  const { interaction, key } = wordingOf(typed);
  return lacksKey(interaction, key);
}

function itemWith(
  typed: TypedItem,
  wording: ItemWording,
  found: readonly TypedProblem[],
): Result<ReadItem, TypedProblem[]> {
  const problems = [...missingFrom(typed), ...found];
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
      typed.type === "inline_choice" && typed.prompts.some((gap) => linesOf(gap.list).length < 2),
    ],
    ["many_options", options > mostOptionsOf(typed.type)],
    ["no_prompts", hasPrompts(typed.type) && typed.prompts.length === 0],
    ["unreadable_length", typed.type === "essay" && !isEssay(interactionOf(typed))],
    ["unreadable_file", typed.type === "file_upload" && !isFile(interactionOf(typed))],
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
    key: keyOf(typed),
    explanation: fromMarkup(typed.explanation),
    misconceptions: Object.fromEntries<string>(misconceptions),
    source: typed.source.trim(),
    legalBases: typed.legalBases.map(({ legalDocumentId, article }) => ({
      legalDocumentId: legalDocumentId as LegalDocumentId,
      article: article.trim(),
    })),
    ...(typed.stimulus && {
      stimulus: {
        versionId: typed.stimulus.versionId as StimulusVersionId,
        place: typed.stimulus.place,
      },
    }),
  };
}

function keyOf(typed: TypedItem): ItemKey {
  const key = { type: typed.type, correct: correctOf(typed) } as ItemKey;
  if (!isMarkedByHand(typed.type)) return key;
  return { ...key, rubric: rubricTyped(typed.essay ?? emptyEssay) } as ItemKey;
}

/** Whether its lines stand as a file had them, which says nothing of what is right. */
function isUnsorted({ type, unsorted }: TypedItem): boolean {
  return isSorted(type) && unsorted === true;
}

/** An ordering is typed in the right order, a matching with the right option beside each prompt. */
function correctOf(typed: TypedItem): string[] {
  if (isUnsorted(typed)) return [];
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
      return typed.number.value.trim() === "" ? [] : [numberKey(typed.number)];
    case "essay":
    case "file_upload":
      return [];
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

function gapContent(index: number) {
  return fromMarkup(gapLabel(index + 1));
}

function inlineChoice({ prompts }: TypedItem): Interaction {
  const lists = prompts.map((gap) => ({ id: gap.id, lines: linesOf(gap.list) }));
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

/** What is not drawn yet has no extent. */
const undrawn = { shape: "rectangle", left: 0, top: 0, width: 0, height: 0 } as const;

function hotspot(typed: TypedItem): Interaction {
  const { file = "", alt = "", width = 1, height = 1 } = typed.picture ?? {};
  return {
    type: "hotspot",
    picture: { blob: file, alt: alt.trim(), width, height },
    options: typedOptions(typed).map(({ id, text, area = undrawn }) => ({
      ...{ id, content: fromMarkup(text), pinned: false, area },
    })),
    several: typed.correct.length > 1,
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
    case "hotspot":
      return hotspot(typed);
    case "short_text":
      return { type: "short_text", reading: typed.reading };
    case "numeric":
      return { type: "numeric", unit: typed.number.unit };
    case "inline_choice":
      return inlineChoice(typed);
    case "essay":
      return essayTyped(typed.essay ?? emptyEssay);
    case "file_upload":
      return fileTyped(typed.file ?? emptyFile);
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
