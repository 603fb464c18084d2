import { cleanText } from "../../text/clean";
import { narrowLabels } from "../../text/full-width";
import type { Emphasis, Line, LineImage, Span } from "../text/line";
import { sideTyped } from "../text/signs-between";

/** Lines of a document as they grow: a paragraph may break into several. */
export type LineBuilder = {
  readonly add: (text: string, emphases: readonly Emphasis[]) => void;
  readonly addImage: (image: Omit<LineImage, "at">) => void;
  /** Names what stands here and is no text: it is told with the number of its line. */
  readonly lose: (part: LostPart) => void;
  readonly breakLine: () => void;
  readonly lines: () => Line[];
};

/** Something of a document that becomes no part of an item: its kind, and its words where it has any. */
export type LostPart = { readonly code: string; readonly words?: string };

/** Begins the lines of a paragraph; `next` numbers them, `lost` takes what cannot be read. */
export function buildLines(
  next: () => number,
  lost: (part: LostPart, line: number) => void,
): LineBuilder {
  const done: Line[] = [];
  let text = "";
  let typed = "";
  let spans: Span[] = [];
  let images: LineImage[] = [];
  let parts: LostPart[] = [];
  const end = () => {
    const length = text.trimEnd().length;
    const [number, side] = [next(), sideTyped(typed)];
    done.push({ number, text: text.slice(0, length), spans: cutAt(spans, length), images, side });
    for (const part of parts) lost(part, number);
    [text, typed, spans, images, parts] = ["", "", [], [], []];
  };
  return {
    add(words, emphases) {
      typed += words;
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
    lose: (part) => void parts.push(part),
    addImage: (image) => void images.push({ ...image, at: text.trimEnd().length }),
    breakLine: end,
    lines() {
      end();
      return done;
    },
  };
}

/** What of the spans lies before the end of a line. */
function cutAt(spans: readonly Span[], length: number): Span[] {
  return spans
    .map((span) => ({ ...span, to: Math.min(span.to, length) }))
    .filter((span) => span.to > span.from);
}
