import { oneLine } from "../../text/clean";
import type { SignSide } from "./signs-between";

/** How a writer may have set off an option, as far as a document says. */
export const emphases = ["bold", "italic", "underline", "colour", "highlight"] as const;
export type Emphasis = (typeof emphases)[number];

/** A stretch of a line that is set off. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly emphases: readonly Emphasis[];
};

/** A picture in a line, behind so many signs of its text. */
export type LineImage = { readonly source: string; readonly alt: string; readonly at: number };

/** Where a document counts a paragraph: by which list and level, how far, and the label that is made of it. */
export type ListPlace = {
  readonly series: string;
  readonly count: number;
  readonly label: string;
};

/** One line of a text, or one paragraph of a document, on one line. */
export type Line = {
  readonly number: number;
  readonly text: string;
  /** In order, none without an emphasis. */
  readonly spans: readonly Span[];
  /** Pictures that stand in it, by their names, with what they show. */
  readonly images: readonly LineImage[];
  /** A document sets a bullet before it that is no part of its text. */
  readonly bullet?: boolean;
  /** Its text begins with the label that a list of its document gives it. */
  readonly listed?: ListPlace;
  /** To which side a sign between two options keeps by the room around it. */
  readonly side?: SignSide | undefined;
};

/** A line of plain text. */
export function plainLine(text: string, number: number): Line {
  return { number, text: oneLine(text), spans: [], images: [] };
}

/** What is read out of a line, once: the same line is looked at below every title that may be its own. */
export function onceALine<Read>(read: (line: Line) => Read): (line: Line) => Read {
  const known = new WeakMap<Line, { readonly is: Read }>();
  return (line) => {
    const found = known.get(line) ?? { is: read(line) };
    known.set(line, found);
    return found.is;
  };
}

/** A line with words put before its own. */
export function prefixed(line: Line, words: string): Line {
  const spans = line.spans.map((span) => ({
    ...span,
    from: span.from + words.length,
    to: span.to + words.length,
  }));
  return { ...line, text: words + line.text, spans };
}

/** A part of a line, without the spaces around it. */
export function sliceLine(line: Line, from: number, to = line.text.length): Line {
  const raw = line.text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const text = raw.trim();
  const spans = line.spans
    .map((span) => ({
      ...span,
      from: Math.max(0, span.from - start),
      to: Math.min(text.length, span.to - start),
    }))
    .filter((span) => span.to > span.from);
  const isLast = to >= line.text.length;
  const images = line.images
    .filter(({ at }) => at >= from && (at < to || isLast))
    .map((image) => ({ ...image, at: Math.max(0, image.at - start) }));
  return { ...line, text, spans, images };
}

/** Whether nearly every letter of a line has this emphasis; a full stop or space makes no difference. */
export function isSetOff(line: Line, emphasis: Emphasis): boolean {
  const all = weight(line.text);
  if (all === 0) return false;
  const covered = line.spans
    .filter(({ emphases: own }) => own.includes(emphasis))
    .reduce((sum, { from, to }) => sum + weight(line.text.slice(from, to)), 0);
  return covered >= all * 0.8;
}

/** What there is to set off: letters and digits, or, where there are none, any signs. */
function weight(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? text.trim().length;
}
