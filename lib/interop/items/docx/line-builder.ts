import { cleanText } from "../../text/clean";
import { narrowLabels } from "../../text/full-width";
import type { Emphasis, Line, LineImage, Span } from "../text/line";

/** Lines of a document as they grow: a paragraph may break into several. */
export type LineBuilder = {
  readonly add: (text: string, emphases: readonly Emphasis[]) => void;
  readonly addImage: (image: Omit<LineImage, "at">) => void;
  readonly breakLine: () => void;
  readonly lines: () => Line[];
};

/** Begins the lines of a paragraph; `next` numbers them. */
export function buildLines(next: () => number): LineBuilder {
  const done: Line[] = [];
  let text = "";
  let spans: Span[] = [];
  let images: LineImage[] = [];
  const end = () => {
    const length = text.trimEnd().length;
    const kept = spans
      .map((span) => ({ ...span, to: Math.min(span.to, length) }))
      .filter((span) => span.to > span.from);
    done.push({
      number: next(),
      text: text.slice(0, length),
      spans: kept,
      images,
    });
    [text, spans, images] = ["", [], []];
  };
  return {
    add(words, emphases) {
      const clean = narrowLabels(cleanText(words)).replace(/\s+/gu, " ");
      const fresh = text === "" || text.endsWith(" ") ? clean.trimStart() : clean;
      if (fresh === "") return;
      if (emphases.length > 0)
        spans.push({
          from: text.length,
          to: text.length + fresh.length,
          emphases,
        });
      text += fresh;
    },
    addImage: (image) => void images.push({ ...image, at: text.trimEnd().length }),
    breakLine: end,
    lines() {
      end();
      return done;
    },
  };
}
