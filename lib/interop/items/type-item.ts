import {
  emptyEssay,
  emptyItem,
  type TypedItem,
  typedItem,
  type TypedOption,
} from "@/lib/domain/bank/typed-item";
import { fromMarkup, toMarkup } from "@/lib/domain/bank/markup";
import { type Block, paragraphs } from "@/lib/domain/item/content";
import { refersToOtherOptions } from "@/lib/domain/item/order-options";
import { rejected, ok, type Result } from "@/lib/domain/result";
import { type FileStimulus, titleFor } from "@/lib/domain/stimulus/of-file";
import { checkStimulus } from "@/lib/domain/stimulus/wording";
import { plainText, textBlocks } from "./blocks";
import { letterAt } from "./finish-item";
import { emptyOption, saysNothingOfKey } from "./lint-item";
import { blank as gap, gapLabel, mapWords } from "./gaps";
import { type KeptPictures, placePictures } from "./place-pictures";
import { hotspotStem, typeHotspot } from "./type-hotspot";
import { findBases, findLevel, findTopic, type KnownPlaces } from "./known-places";
import type { ReadItem, ReadOption, Remark, SkippedPart, SourceBlock } from "./reading";
import { wholeStem } from "./stimulus";
import { trueFalseIds } from "./true-false";

/** A question of a file as an author goes on with it, and what they should look at. */
export type TypedReading = {
  readonly typed: TypedItem;
  readonly remarks: readonly Remark[];
  /** What it is asked about together with others; null where it stands alone. */
  readonly stimulus: FileStimulus | null;
};

/**
 * A question of a file as an author of the bank could have typed it. A key that cannot be trusted is
 * left out, so that a person chooses it; nothing the file says of topic, level or law is dropped.
 *
 * Rejected, as a part that is named and passed over: what is longer than any item of the bank.
 */
export function typeItem(
  read: ReadItem,
  known: KnownPlaces,
  origin: string,
  kept: KeptPictures = new Map(),
): Result<TypedReading, SkippedPart> {
  const placed = placePictures(read, kept);
  const { leftOut } = placed;
  const { item, stimulus, inStem } = sharedOf(placed.item);
  const { ref, line } = item;
  const part = { ref, ...(line === undefined ? {} : { line }) };
  const answer = answerOf(item, kept);
  const bases = findBases(item.legalBasis, known);
  const explanation = [item.explanation, bases.unknown].flatMap((text) => text ?? []).join("\n");
  const typed = typedItem.safeParse({
    ...emptyItem(),
    stem: stemOf(item),
    ...answer,
    explanation: toMarkup(paragraphs(explanation)),
    source: origin.slice(0, 500),
    legalBases: bases.known,
    topicId: findTopic(item.topic, known) ?? "",
    sharedSystemId: "",
    level: findLevel(item.level) ?? "",
    needsCheck: bases.unknown !== null,
  });
  if (!typed.success) return rejected({ ...part, code: "larger_than_held" });
  const left = leftOut > 0 ? [{ code: "pictures_left_out", values: { count: leftOut } }] : [];
  const said = { ...item, warnings: [...item.warnings, ...inStem, ...left] };
  return ok({ typed: typed.data, stimulus, remarks: remarksOf(said, bases.unknown, typed.data) });
}

/** What the bank can keep apart of an item; a text that it cannot stays at the head of the stem. */
function sharedOf(item: ReadItem): {
  readonly item: ReadItem;
  readonly stimulus: FileStimulus | null;
  readonly inStem: readonly Remark[];
} {
  if (item.stimulus === undefined) return { item, stimulus: null, inStem: [] };
  const { ref, title: own } = item.stimulus;
  const content = fromMarkup(markup(item.stimulus.content));
  const title = titleFor({ title: own, content });
  if (checkStimulus({ title, content, source: "" }).length === 0) {
    return { item, stimulus: { ref: ref.slice(0, 200), title, content }, inStem: [] };
  }
  const { stimulus: _, ...alone } = item;
  const inStem = [{ code: "stimulus_in_stem" }];
  return { item: { ...alone, stem: wholeStem(item) }, stimulus: null, inStem };
}

type Answer = Pick<TypedItem, "type" | "options" | "prompts" | "correct" | "shuffle"> &
  Partial<Pick<TypedItem, "unsorted" | "accepted" | "number" | "essay" | "file" | "picture">>;

/** How a question is answered. */
function answerOf(item: ReadItem, kept: KeptPictures): Answer {
  const key = isBelieved(item) ? item.key : [];
  const names = new Map(item.options.map(({ id }, index) => [id, letterAt(index)]));
  const options = item.options.map((option, index) => optionOf(option, letterAt(index)));
  const correct = key.flatMap((id) => names.get(id) ?? []);
  const blank = { options, prompts: [], correct: [], shuffle: true };
  switch (item.type) {
    case "true_false":
      return { ...blank, type: item.type, ...trueFalse(item.options, key) };
    case "single_choice":
    case "multiple_choice":
      // "Cả A và B" only reads right while A and B stay where they are.
      return { ...blank, type: item.type, correct, shuffle: !options.some(({ pinned }) => pinned) };
    case "ordering":
      // Its key is the order it is typed in: as the file has it, it would be a guess.
      if (correct.length !== options.length) return { ...blank, type: item.type, unsorted: true };
      return { ...blank, type: item.type, options: arranged(options, correct) };
    case "matching":
    case "gap_match":
      return { ...blank, type: item.type, prompts: promptsOf(item, key, names) };
    case "inline_choice":
      // The first line of a list is its key: as the file has it, it would be a guess.
      return {
        ...{ ...blank, type: item.type, options: [], prompts: listsOf(item, key) },
        ...(key.length === 0 && { unsorted: true }),
      };
    case "hotspot":
      return { ...blank, type: item.type, ...typeHotspot(item, kept), correct };
    case "short_text":
      return { ...blank, type: item.type, options: [], accepted: key.join("\n") };
    case "numeric":
      return { ...blank, type: item.type, options: [], number: numberOf(key) };
    case "essay":
      return { ...blank, type: item.type, options: [], essay: essayOf(item) };
    case "file_upload":
      return { ...blank, type: item.type, options: [], essay: essayOf(item), file: fileOf(item) };
  }
}

/**
 * Of a draft no key is believed, although the file may name one; but where all that is wrong is an
 * option without words, it is the option that a person has to write, not the key to be chosen again.
 */
function isBelieved({ status, options, key, warnings }: ReadItem): boolean {
  if (status === "ready") return true;
  const isEmpty = (id: string) =>
    options.some((option) => option.id === id && plainText(option.content) === "");
  return (
    warnings.some(({ code }) => code === emptyOption) &&
    warnings.every(({ code }) => saysNothingOfKey(code)) &&
    !key.some(isEmpty)
  );
}

/** What its markers look for no file says: the worth alone is known. */
function essayOf({ points }: ReadItem): TypedItem["essay"] {
  return { ...emptyEssay, criteria: [{ id: "C1", text: "", points: withComma(String(points)) }] };
}

function fileOf({ file }: ReadItem): TypedItem["file"] {
  return file && { kinds: [...file.kinds], megabytes: String(file.megabytes) };
}

/** One number as officers write it; of several, each right alone, a person has to choose. */
function numberOf(key: readonly string[]): TypedItem["number"] {
  const [value = "", tolerance = ""] = key.length === 1 ? (key[0]?.split(":") ?? []) : [];
  return { value: withComma(value), tolerance: withComma(tolerance), unit: "" };
}

function withComma(text: string): string {
  const plain = /e/i.test(text) ? String(Number(text)) : text;
  return plain.replace(".", ",");
}

function arranged(options: readonly TypedOption[], order: readonly string[]): TypedOption[] {
  return options.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** The left sides of a matching, each with the option that the key gives it. */
function promptsOf(
  { prompts = [] }: ReadItem,
  key: readonly string[],
  names: ReadonlyMap<string, string>,
): TypedItem["prompts"] {
  const pairs = key.map((pair) => pair.split(" "));
  return prompts.map(({ id, content }, index) => {
    const pair = pairs.find((sides) => sides.includes(id)) ?? [];
    const option = pair.find((side) => side !== id && names.has(side)) ?? "";
    const right = names.get(option) ?? "";
    return { id: `P${index + 1}`, text: markup(content), option: right, list: "" };
  });
}

/** The gaps of an inline choice, each with its list: the right option, then the others. */
function listsOf({ options, prompts }: ReadItem, key: readonly string[]): TypedItem["prompts"] {
  const gaps = prompts ?? [{ id: "", content: [] }];
  return gaps.map((gap, index) => {
    const right = key
      .find((one) => one.startsWith(`${gap.id} `.trimStart()))
      ?.split(" ")
      .at(-1);
    const offered = gap.choices ?? options.map(({ id }) => id);
    const others = offered.filter((id) => id !== right);
    const list = (right === undefined ? others : [right, ...others]).map((id) => {
      const content = options.find((option) => option.id === id)?.content ?? [];
      return markup(content).replace(/\s+/gu, " ").trim();
    });
    return { id: `P${index + 1}`, text: "", option: "", list: list.join("\n") };
  });
}

/** The text of a question; the one place it leaves open gets the name of the first gap. */
function stemOf(item: ReadItem): string {
  const { type, stem, prompts } = item;
  if (type === "hotspot") return markup(hotspotStem(item));
  if (type !== "inline_choice" || prompts !== undefined) return markup(stem);
  const at = stem.findIndex((block) => plainText([block]).includes(gap));
  const blocks = mapWords(stem.slice(at, at + 1), (text) => text.replace(gap, gapLabel(0)));
  return at < 0
    ? markup([...stem, ...textBlocks(gapLabel(0))])
    : markup([...stem.slice(0, at), ...blocks, ...stem.slice(at + 1)]);
}

function optionOf({ content }: ReadOption, id: string): TypedOption {
  const pinned = refersToOtherOptions(plainText(content));
  return { id, text: markup(content), pinned, misconception: "" };
}

function trueFalse(
  options: readonly ReadOption[],
  key: readonly string[],
): Pick<Answer, "options" | "correct"> {
  const sides = trueFalseIds(options);
  const correct = key.flatMap((id) => {
    if (id === "true" || id === "false") return [id];
    if (sides === null) return [];
    return id === sides.yes ? ["true"] : ["false"];
  });
  return { options: [], correct };
}

function markup(blocks: readonly SourceBlock[]): string {
  return toMarkup(blocks.map(copy));
}

function copy(block: SourceBlock): Block {
  if (block.kind === "image") return { kind: "image", blob: block.source, alt: block.alt };
  return block.kind === "paragraph"
    ? { kind: "paragraph", runs: [...block.runs] }
    : { kind: "list", ordered: block.ordered, items: block.items.map((runs) => [...runs]) };
}

function remarksOf(item: ReadItem, unknownBasis: string | null, typed: TypedItem): Remark[] {
  return [
    ...item.warnings,
    ...(unknownBasis === null ? [] : [{ code: "basis_not_in_register" }]),
    ...(item.topic !== null && typed.topicId === ""
      ? [{ code: "topic_not_known", values: { topic: item.topic.slice(0, 120) } }]
      : []),
  ];
}
