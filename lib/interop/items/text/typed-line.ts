import { oneLine } from "../../text/clean";
import { narrowLabels } from "../../text/full-width";
import type { Line, Span } from "./line";
import { sideTyped } from "./signs-between";

/** A heading of Markdown, a dash or dot before what is a question, a key or an option all the same; "●" may be the box of an option. */
const bullet =
  /^(?:#{1,6}\s(?=(?:\*\*)?(?:c[âa]u(?:\sh[ỏo]i)?\s?\d|question\s?\d|\d{1,4}[.)]))|[-+*•●▪·–]\s{1,3}(?=(?:\*\*)?(?:c[âa]u(?:\sh[ỏo]i)?\s?\d|question\s?\d|[đd][áa]p\s?[áa]n\s?[:=]|answer\s?:))|[-+•▪·–]\s{1,3}(?=(?:\*{1,2}\s?)?(?:\[[ xX]?\]\s)?\(?[A-Ha-h]\s?[.)]))/iu;

/** Words between two pairs of stars, as Markdown makes them bold. */
const starred = /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\*\*(?![\p{N}*])/gu;

/** "* *B. words" among "* A. words": the first star of each is a bullet, and no more than one is a key. */
export function withoutStarBullets(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /^\s*\*\s{1,3}\*\s?\(?[A-Ha-h]\s?[.)]/.test(line))) return lines;
  return lines.map((line) => line.replace(/^\s*\*\s{1,3}(?=(?:\*\s?)?\(?[A-Ha-h]\s?[.)])/, ""));
}

/** A line as people type or paste it: bullets taken off, bold of Markdown as bold. */
export function typedLine(typed: string, number: number): Line {
  const text = narrowLabels(oneLine(typed)).replace(bullet, "");
  const spans: Span[] = [];
  let taken = 0;
  const plain = text.replace(starred, (whole, words: string, at: number) => {
    const from = at - taken;
    taken += whole.length - words.length;
    spans.push({ from, to: from + words.length, emphases: ["bold"] });
    return words;
  });
  return { number, text: plain, spans, images: [], side: sideTyped(typed) };
}
