import { htmlBlocks, looksLikeHtml } from "../html/html-blocks";
import { markdownHtml } from "../html/markdown";
import { plainText, textBlocks } from "../blocks";
import type { SourceBlock } from "../reading";
import { revealEscapes } from "./escapes";

export type GiftFormat = "html" | "markdown" | "moodle" | "plain" | "textile";

/** Takes a "[html]" from the front of a text. */
export function takeFormat(text: string, inherited: GiftFormat): [GiftFormat, string] {
  const [mark, name = ""] = /^\s*\[(html|markdown|moodle|plain|textile)\]/i.exec(text) ?? [];
  return mark === undefined
    ? [inherited, text]
    : [name.toLowerCase() as GiftFormat, text.slice(mark.length)];
}

/** Whether a text has parts of Markdown that are none of what is known here, and stay as typed. */
export function keepsMarkdown(text: string, inherited: GiftFormat): boolean {
  const [format, rest] = takeFormat(text, inherited);
  return format === "markdown" && !markdownHtml(revealEscapes(rest)).isWhole;
}

/** Whether a text is in Textile, which is not known here: it stays as typed. */
export function keepsTextile(text: string, inherited: GiftFormat): boolean {
  return takeFormat(text, inherited)[0] === "textile";
}

/** The blocks of a text of a GIFT file, in the format it says or has from its question. */
export function wordingOf(text: string, inherited: GiftFormat): readonly SourceBlock[] {
  const [format, rest] = takeFormat(text, inherited);
  if (format === "html" || (format === "moodle" && looksLikeHtml(rest))) {
    return htmlBlocks(revealEscapes(rest));
  }
  if (format === "markdown") return htmlBlocks(markdownHtml(revealEscapes(rest)).html);
  // A line end of the file is a space.
  const lines = rest.split("\n").map((line) => line.trim());
  return textBlocks(revealEscapes(lines.join(" ")));
}

/** A text of a GIFT file without its marks, on one line. */
export function plainWording(text: string, format: GiftFormat): string {
  return plainText(wordingOf(text, format)).replace(/\s+/g, " ");
}
