import { plainText, textBlocks } from "../../blocks";
import { looksLikeHtml } from "../../html/html-blocks";
import type { SourceBlock, SourceRun } from "../../reading";
import { contentMarkup } from "../content-markup";
import { serialise } from "../markup";
import { embedded } from "../media-shelf";
import type { FindMedia, WritableItem, WriteRemark } from "../writing";

/** Writes the texts of one question, all as plain text or all as HTML. */
export type GiftPen = {
  readonly isHtml: boolean;
  readonly content: (blocks: readonly SourceBlock[]) => string;
  readonly plain: (text: string) => string;
};

export function giftPen(item: WritableItem, find: FindMedia, remarks: WriteRemark[]): GiftPen {
  const isHtml = needsHtml(item);
  const place = (source: string) => {
    const file = find(source) ?? embedded(source);
    if (file !== null) return `data:${file.mime};base64,${base64(file.bytes)}`;
    remarks.push({
      ref: item.ref,
      code: "picture_missing",
      values: { source: source.slice(0, 80) },
    });
    return null;
  };
  const content = (blocks: readonly SourceBlock[]) =>
    isHtml
      ? escapeGift(hideFormatMarks(serialise(contentMarkup(blocks, place))))
      : escapeGift(plainText(blocks));
  return { isHtml, content, plain: (text) => content(textBlocks(text)) };
}

/** A text whose signs mean themselves; its lines end in `\n`. */
export function escapeGift(text: string): string {
  return text.replace(/[\\:#={}~]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** HTML where plain text would lose something, or be taken for more than it is. */
function needsHtml(item: WritableItem): boolean {
  const parts = [...item.options, ...(item.prompts ?? [])].map(({ content }) => content);
  const blocks = [item.stem, ...parts].flat();
  const words = [...blocks.map((block) => plainText([block])), item.explanation ?? ""];
  return blocks.some(isRich) || words.some((text) => misleading.test(text) || looksLikeHtml(text));
}

function isRich(block: SourceBlock): boolean {
  return block.kind !== "paragraph" || block.runs.some(isMarked);
}

function isMarked({ text, ...marks }: SourceRun): boolean {
  return Object.keys(marks).length > 0 || text.includes("\u00a0\u00a0");
}

/** References and tags, the name of a format, a comment, a weight. */
const misleading = /[&<>]|^\s*(?:\[(?:html|markdown|moodle|plain)\]|\/\/|%)/mu;

/** The beginnings that mean something in GIFT but not in HTML, as references. */
function hideFormatMarks(html: string): string {
  return html
    .replace(/^\s*([[%/])/u, (_, sign: string) => `&#${sign.charCodeAt(0)};`)
    .replace(/\n/g, " ");
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
