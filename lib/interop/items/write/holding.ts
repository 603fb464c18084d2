import { plainText } from "../blocks";
import type { ReadOption, ReadType, Remark, SourceBlock } from "../reading";
import { tableOptions } from "./table/item-rows";
import type { WrittenFormat } from "@/lib/domain/bank/written-format";
import type { WritableItem } from "./writing";

const choices = ["single_choice", "multiple_choice", "true_false"] as const;
const common = [...choices, "ordering", "matching", "short_text", "numeric", "essay"] as const;

/** The types of questions that a format has a form for. */
export const heldTypes: Readonly<Record<WrittenFormat, ReadonlySet<ReadType>>> = {
  "qti2.1": new Set([...common, "gap_match", "inline_choice", "hotspot", "file_upload"]),
  "qti3.0": new Set([...common, "gap_match", "inline_choice", "hotspot", "file_upload"]),
  "moodle-xml": new Set([...common, "gap_match", "inline_choice", "file_upload"]),
  gift: new Set(common),
  xlsx: new Set([...common, "gap_match", "inline_choice"]),
  docx: new Set([...common, "gap_match", "inline_choice", "hotspot"]),
};

/** Why a format cannot hold an item as it is; null when it can. */
export function obstacleTo(item: WritableItem, format: WrittenFormat): Remark | null {
  if (!heldTypes[format].has(item.type)) {
    return { code: "type_not_held", values: { type: item.type } };
  }
  const unplaced = item.type === "hotspot" ? hotspotObstacle(item, format) : null;
  if (unplaced !== null) return unplaced;
  if (isTable(format)) return tableObstacle(item);
  const code = (format === "gift" ? giftObstacle(item) : null) ?? moodleObstacle(item, format);
  return code === null ? null : { code };
}

function giftObstacle({ type, key }: WritableItem): string | null {
  if (type === "short_text" && key.some(isArrowed)) return "arrow_not_held";
  // No answer at all makes an essay there, and a pair is always a key.
  const bare = key.length === 0 && (type === "short_text" || type === "matching");
  return bare ? "keyless_not_held" : null;
}

/** Answers with an arrow are the pairs of a matching to GIFT. */
function isArrowed(text: string): boolean {
  return text.includes("->");
}

function isMoodle(format: WrittenFormat): boolean {
  return format === "moodle-xml" || format === "gift";
}

function isTable(format: WrittenFormat): boolean {
  return format === "xlsx" || format === "docx";
}

/** A table has a letter for each option, and an empty cell is none. */
function tableObstacle({ options, prompts = [] }: WritableItem): Remark | null {
  if (options.length > tableOptions) {
    return { code: "options_not_held", values: { most: tableOptions } };
  }
  const parts = [...options, ...prompts];
  const empty = parts.some(({ content }) => plainText(content).trim() === "");
  return empty ? { code: "empty_not_held" } : null;
}

function moodleObstacle(item: WritableItem, format: WrittenFormat): string | null {
  if (!isMoodle(format)) return null;
  if (item.type === "matching") return pairsObstacle(item);
  return item.type === "gap_match" || item.type === "inline_choice" ? gapsObstacle(item) : null;
}

/** Moodle writes the right word into each gap, so that there is none without its key. */
function gapsObstacle({ type, stem, options, prompts, key }: WritableItem): string | null {
  const gaps = prompts?.length ?? 1;
  if (key.length !== gaps || gaps === 0 || /\[\[\d/.test(plainText(stem))) return "gaps_not_held";
  const lists = type === "inline_choice" ? (prompts ?? []).map(({ choices }) => choices) : [];
  return [...lists, undefined]
    .map((choices) => options.filter(({ id }) => choices?.includes(id) ?? lists.length === 0))
    .some(hasTwins)
    ? "twins_not_held"
    : null;
}

function hasTwins(options: readonly ReadOption[]): boolean {
  const words = options.map(({ content }) => plainText(content));
  return new Set(words).size < words.length || words.includes("");
}

/** Moodle gives each left side one right side, which it knows by its words. */
function pairsObstacle({ key, prompts = [], options }: WritableItem): string | null {
  const lefts = key.map((pair) => pair.split(" ", 1)[0]);
  const each = prompts.every(({ id }) => lefts.filter((left) => left === id).length === 1);
  if (key.length > 0 && !each) return "pairs_not_held";
  if (options.some(isPictured)) return "right_pictures_not_held";
  return hasTwins(options) ? "twins_not_held" : null;
}

function isPictured({ content }: ReadOption): boolean {
  return content.some(({ kind }) => kind === "image");
}

function hotspotObstacle(
  { stem, options, points }: WritableItem,
  format: WrittenFormat,
): Remark | null {
  const pictured = stem.some(({ kind }) => kind === "image");
  const placed = options.every(({ area }) => area !== undefined);
  if (!pictured || !placed) return { code: "hotspot_without_picture" };
  // Paper has no place for points, and a table, which has one, none for pictures.
  return format === "docx" && points !== 1 ? { code: "places_not_on_paper" } : null;
}

/** What an item loses in a format that holds it otherwise; null for nothing. */
export function lossOf(item: WritableItem, format: WrittenFormat): string | null {
  if (losesRubric(item, format)) return "rubric_not_held";
  return format === "xlsx" ? tableLoss(item) : optionsLoss(item, format);
}

/** Moodle has a field for whoever marks; the others have none. */
function losesRubric({ rubric }: WritableItem, format: WrittenFormat): boolean {
  return rubric !== undefined && format !== "moodle-xml";
}

/** QTI has no size of a file, and names one kind. Moodle has both. */
export function losesLimits({ type }: WritableItem, format: WrittenFormat): boolean {
  return type === "file_upload" && format !== "moodle-xml";
}

function optionsLoss(item: WritableItem, format: WrittenFormat): string | null {
  const isQti = format.startsWith("qti");
  const gapped = item.type === "inline_choice" || item.type === "gap_match";
  const bare =
    (gapped && (isQti || format === "moodle-xml")) ||
    (format === "moodle-xml" && item.type === "matching");
  return bare && item.options.some(isFormatted) ? "options_as_text" : null;
}

/** What a row of cells loses of an item. */
export function tableLoss({ stimulus, stem, options, prompts = [] }: WritableItem): string | null {
  const blocks = [
    stimulus?.content ?? [],
    stem,
    ...[...options, ...prompts].map(({ content }) => content),
  ].flat();
  if (blocks.some(({ kind }) => kind === "image")) return "pictures_as_words";
  return blocks.some(isRich) ? "marks_lost" : null;
}

/** More than one paragraph of plain text. */
function isFormatted({ content }: ReadOption): boolean {
  return content.length > 1 || content.some(isRich);
}

function isRich(block: SourceBlock): boolean {
  if (block.kind !== "paragraph") return true;
  return block.runs.some(({ text: _, ...marks }) => Object.keys(marks).length > 0);
}
