import type { SourceBlock } from "../reading";
import { parseHtml } from "./parse-html";
import { toBlocks } from "./to-blocks";

/** What people would see of a piece of HTML. */
export function htmlBlocks(html: string): readonly SourceBlock[] {
  return toBlocks(parseHtml(html, 1)).blocks;
}

/** Whether a text that says nothing about itself is meant as HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:\/?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|img|sub|sup|table|script|a)\b[^<>]*)>/i.test(
    text,
  );
}
