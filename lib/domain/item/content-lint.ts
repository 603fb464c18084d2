import type { ContentItem, ContentOption } from "./content-file";
import { readKey } from "./decimal";
import { mostMegabytes } from "./file-answer";
import { gapLabel, longestEssay, shortestEssay } from "./interaction";
import type { HardLint, SoftLint } from "./lint-codes";
import { type Pair, readPair } from "./pairs";
import { wordsOfPictures } from "./picture";
import { picturesWritten } from "./written-pictures";

/** What {@link lintContentItem} found, each code at most once. */
export type ContentLint = { hard: HardLint[]; soft: SoftLint[] };

/** Answers named by their letters ("cả A và B"): meaningless once options are shuffled. */
const letterReference =
  /(?<![\p{L}\p{N}])(?:cả|đáp án|phương án|ý)\s+[A-H](?![\p{L}\p{N}])|^\s*[A-H]\s*(?:,|và)\s*[A-H](?![\p{L}\p{N}])/iu;

/** "All of the above" in its usual wordings, typing slips included. */
const everyOption =
  /(?:tất cả|cả (?:ba|bốn|hai|năm))\s*(?:các\s*)?(?:đáp á[np]|phương án|ý|câu)\s*(?:trên|đều|đúng|này)/iu;

/** A question turned round by a small "không", "sai"…: easily overlooked under time pressure. */
const quietNegative =
  /(?:nào|gì|đâu)(?:\s+(?!mà\s|và\s)\p{L}+){0,6}?\s+(?:không(?!\s+chỉ)|chưa|sai|ngoại trừ|trừ)\s+\p{L}/u;

/**
 * Looks over a written item.
 *
 * @returns hard faults, which forbid the item, and soft ones, which a reviewer weighs.
 */
export function lintContentItem(written: ContentItem): ContentLint {
  const item = inWords(written);
  return {
    hard: [...structureFaults(item), ...textFaults(item), ...pictureFaults(written)],
    soft: softFaults(item),
  };
}

/** The item as who cannot see its pictures reads it. */
function inWords(item: ContentItem): ContentItem {
  const read = <Part extends { text: string }>(parts: readonly Part[]) =>
    parts.map((part) => ({ ...part, text: wordsOfPictures(part.text) }));
  return {
    ...item,
    stem: wordsOfPictures(item.stem),
    ...(item.options && { options: read(item.options) }),
    ...(item.prompts && { prompts: read(item.prompts) }),
  };
}

function pictureFaults(item: ContentItem): HardLint[] {
  const silent = picturesWritten(item).some(({ alt }) => alt.trim() === "");
  return silent ? ["picture_without_words"] : [];
}

/**
 * Whether one right option is longer than every wrong one: a hint for those who guess.
 * Only items with a single right option can give themselves away like this.
 */
export function longestOptionIsKey(item: ContentItem): boolean {
  if (item.type !== "single_choice") return false;
  const [right, wrong] = split(item);
  const longestWrong = Math.max(0, ...wrong.map(({ text }) => text.length));
  return right.some(({ text }) => text.length > longestWrong);
}

function structureFaults(item: ContentItem): HardLint[] {
  switch (item.type) {
    case "true_false":
      return trueFalseFaults(item);
    case "matching":
    case "gap_match":
    case "inline_choice":
      return [...matchingFaults(item), ...gapFaults(item)];
    case "short_text":
      return item.options === undefined ? [] : ["text_with_options"];
    case "numeric":
      return item.key.every((text) => readKey(text).every((number) => number !== null))
        ? []
        : ["unreadable_number"];
    case "ordering":
      return orderingFaults(item);
    case "essay":
      return essayFaults(item);
    case "file_upload":
      return fileFaults(item);
    case "hotspot":
      return [...choiceFaults(item), ...areaFaults(item)];
    default:
      return choiceFaults(item);
  }
}

function matchingFaults({ options = [], prompts = [], key }: ContentItem): HardLint[] {
  if (options.length < 2 || prompts.length === 0) return ["stem_without_options"];
  const ids = options.map(({ id }) => id);
  const given = key.map(readPair);
  const matched = given.flatMap((pair) => pair?.[0] ?? []);
  const isPair = (pair: Pair | null) =>
    pair !== null &&
    prompts.some(({ id, options: own = ids }) => id === pair[0] && own.includes(pair[1]));
  const lists = prompts.map((prompt) => options.filter(({ id }) => prompt.options?.includes(id)));
  const twins = lists.some((list) => list.length > 0) ? lists : [options];
  return found<HardLint>([
    ...twins.flatMap(twinFaults),
    ["duplicate_prompts", hasTwins(prompts.map(({ text }) => comparable(text)))],
    ["key_not_an_option", !given.every(isPair)],
    [
      "prompts_without_key",
      hasTwins(matched) ||
        prompts.some(({ id }) => !matched.includes(id)) ||
        hasTwins(prompts.map(({ id }) => id)),
    ],
  ]);
}

/** Gaps stand in the stem by the numbers of their places, each once. */
function gapFaults({ type, stem, prompts = [] }: ContentItem): HardLint[] {
  if (type === "matching") return [];
  const named = prompts.every((_, index) => stem.split(gapLabel(index + 1)).length === 2);
  return named ? [] : ["gap_not_in_text"];
}

function essayFaults(item: ContentItem): HardLint[] {
  const { longest, expected } = item;
  const limited = longest !== undefined && longest >= shortestEssay && longest <= longestEssay;
  return found<HardLint>([
    ...rubricFaults(item),
    ["unreadable_length", !limited || (expected !== undefined && expected > longest)],
  ]);
}

function fileFaults(item: ContentItem): HardLint[] {
  const { kinds = [], megabytes = mostMegabytes } = item;
  const limited = kinds.length > 0 && megabytes >= 1 && megabytes <= mostMegabytes;
  return found<HardLint>([...rubricFaults(item), ["unreadable_file", !limited]]);
}

function rubricFaults({ options, key, rubric }: ContentItem): [HardLint, boolean][] {
  return [
    ["text_with_options", options !== undefined],
    ["key_not_an_option", key.length > 0],
    ["no_rubric", rubric === undefined],
  ];
}

function orderingFaults({ options = [], key }: ContentItem): HardLint[] {
  if (options.length < 2) return ["stem_without_options"];
  const ids = options.map(({ id }) => id);
  return found<HardLint>([
    ...twinFaults(options),
    ["key_not_an_option", key.some((id) => !ids.includes(id))],
    ["incomplete_order", hasTwins(key) || ids.some((id) => !key.includes(id))],
  ]);
}

function twinFaults(options: readonly ContentOption[]): [HardLint, boolean][] {
  return [
    ["duplicate_option_ids", hasTwins(options.map(({ id }) => id))],
    ["duplicate_options", hasTwins(options.map(({ text }) => comparable(text)))],
  ];
}

/** Whether areas fit their picture, whoever knows its size says. */
function areaFaults({ options = [], picture }: ContentItem): HardLint[] {
  const drawn = picture !== undefined && options.every(({ area }) => area !== undefined);
  return drawn ? [] : ["area_outside"];
}

function hasTwins(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

function trueFalseFaults({ options, key }: ContentItem): HardLint[] {
  const faults: HardLint[] = [];
  if (options !== undefined) faults.push("true_false_with_options");
  if (key.some((id) => id !== "true" && id !== "false")) faults.push("key_not_an_option");
  if (key.length > 1) faults.push("single_choice_with_several_keys");
  return faults;
}

function choiceFaults({ type, options = [], key }: ContentItem): HardLint[] {
  if (options.length < 2) return ["stem_without_options"];
  const ids = options.map(({ id }) => id);
  const checks: [HardLint, boolean][] = [
    ...twinFaults(options),
    ["key_not_an_option", key.some((id) => !ids.includes(id))],
    ["single_choice_with_several_keys", type === "single_choice" && key.length > 1],
    ["multiple_choice_with_one_key", type === "multiple_choice" && new Set(key).size < 2],
    ["every_option_is_key", ids.every((id) => key.includes(id))],
  ];
  return found(checks);
}

function textFaults({ stem, options = [], prompts = [], explanation }: ContentItem): HardLint[] {
  const texts = options.map(({ text }) => text);
  const every = [stem, explanation, ...texts, ...prompts.map(({ text }) => text)];
  return found<HardLint>([
    ["refers_to_letters", texts.some((t) => letterReference.test(t) || everyOption.test(t))],
    ["missing_explanation", explanation.trim() === ""],
    ["not_normalised", every.some((text) => text !== text.normalize("NFC"))],
  ]);
}

function softFaults(item: ContentItem): SoftLint[] {
  switch (item.type) {
    case "matching":
    case "gap_match":
      return [...negativeFaults(item), ...matchingHints(item)];
    case "short_text":
      return [...negativeFaults(item), ...textHints(item)];
    case "ordering":
    case "numeric":
    case "inline_choice":
    case "essay":
    case "file_upload":
      return negativeFaults(item);
    default:
      return choiceHints(item);
  }
}

function choiceHints(item: ContentItem): SoftLint[] {
  const [right, wrong] = split(item);
  return found<SoftLint>([
    ["longest_option_is_key", longestOptionIsKey(item)],
    ...negativeChecks(item),
    ["missing_misconception", wrong.some(({ misconception }) => misconception === undefined)],
    ["misconception_on_key", right.some(({ misconception }) => misconception !== undefined)],
    [
      "multiple_choice_not_announced",
      item.type === "multiple_choice" && !/chọn tất cả phương án đúng/iu.test(item.stem),
    ],
  ]);
}

function negativeChecks({ stem }: ContentItem): [SoftLint, boolean][] {
  return [["negative_not_emphasised", quietNegative.test(stem)]];
}

function negativeFaults(item: ContentItem): SoftLint[] {
  return found(negativeChecks(item));
}

/** Nobody types a sentence as it was meant, and nobody need know what the stem says. */
function textHints({ stem, key }: ContentItem): SoftLint[] {
  const asked = comparable(stem);
  return found<SoftLint>([
    ["answer_in_stem", key.some((text) => asked.includes(comparable(text)))],
    ["long_answer_to_type", key.every((text) => text.length > 40)],
  ]);
}

/** What lets a matching be solved without knowing: one column for all, n to n, or side by side. */
function matchingHints({
  options = [],
  prompts = [],
  key,
  shuffle = true,
}: ContentItem): SoftLint[] {
  const order = key.flatMap((text) => readPair(text)?.[1] ?? []);
  const used = new Set(order);
  const oneToOne = order.length > 1 && used.size === order.length;
  const shown = options.map(({ id }) => id).filter((id) => used.has(id));
  return found<SoftLint>([
    ["one_answer_for_all", prompts.length > 1 && used.size === 1],
    ["matches_stand_in_order", !shuffle && oneToOne && shown.join() === order.join()],
    ["last_match_left_over", oneToOne && options.length === prompts.length && options.length > 2],
  ]);
}

function found<Code>(checks: readonly (readonly [Code, boolean])[]): Code[] {
  return checks.filter(([, fails]) => fails).map(([code]) => code);
}

function split({ options = [], key }: ContentItem): [ContentOption[], ContentOption[]] {
  return [
    options.filter(({ id }) => key.includes(id)),
    options.filter(({ id }) => !key.includes(id)),
  ];
}

/** Options that differ only in case, spaces or the final stop read the same to a candidate. */
function comparable(text: string): string {
  return text.toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim().replace(/[.;]$/u, "");
}
