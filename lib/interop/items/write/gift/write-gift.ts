import { wholeStem } from "../../stimulus";
import { tagsOf } from "../../tags";
import { categoryPath } from "../category-path";
import type { FindMedia, WritableItem, WriteRemark } from "../writing";
import { answersOf } from "./write-answers";
import { escapeGift, giftPen } from "./wording";

/** Questions in GIFT, with what GIFT has no sign for in comments that Moodle reads as tags. */
export function writeGift(
  items: readonly WritableItem[],
  find: FindMedia,
): { text: string; remarks: WriteRemark[] } {
  const remarks: WriteRemark[] = [];
  let topic: string | null = null;
  const blocks = items.map((original) => {
    const item = { ...original, stem: wholeStem(original) };
    const lines = item.topic === topic ? [] : [`$CATEGORY: ${categoryPath(item.topic)}`, ""];
    topic = item.topic;
    return [...lines, ...tagLine(item), questionOf(item, find, remarks), ""].join("\n");
  });
  return { text: blocks.join("\n"), remarks };
}

function tagLine(item: WritableItem): string[] {
  const tags = tagsOf(item).map((tag) => `[tag:${tag.replace(/[\\\]]/g, (sign) => `\\${sign}`)}]`);
  return tags.length === 0 ? [] : [`// ${tags.join(" ")}`];
}

function questionOf(item: WritableItem, find: FindMedia, remarks: WriteRemark[]): string {
  const pen = giftPen(item, find, remarks);
  const name = escapeGift(item.ref.replace(/\s+/gu, " ").trim());
  const stem = pen.content(item.stem);
  const explained = item.explanation === null ? "" : `####${pen.plain(item.explanation)}`;
  const head = `::${name}::${pen.isHtml ? "[html]" : ""}${stem} `;
  return `${head}{${answersOf(item, pen)}${explained}}`;
}
