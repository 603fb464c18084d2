import type { SourceBlock, SourceRun } from "../../reading";
import { blockMarkup, marked, type PlaceImage } from "../content-markup";
import { element, type Markup } from "../markup";

/** Something that stands in a text, and the words that hold its place in the stem. */
export type Inset = { readonly words: RegExp; readonly markup: Markup };

/** Four strokes and no more, as the reader shows a place to write in. */
export const blank = /(?<!_)____(?!_)/u;

/** The place of a gap as the reader shows it. */
export function gapWords(index: number): RegExp {
  return new RegExp(String.raw`\(${index + 1}\) ____(?!_)`, "u");
}

/**
 * A text with insets where their words stand, each once, and those without a place in it. A
 * paragraph that is nothing but a blank is a text of its own.
 */
export function blocksWithInsets(
  blocks: readonly SourceBlock[],
  insets: readonly Inset[],
  place: PlaceImage,
): { markup: Markup[]; left: Inset[] } {
  let left = [...insets];
  const runs = (all: readonly SourceRun[]) =>
    all.map((run) => {
      const pieces = split(run.text, left);
      left = left.filter((inset) => !pieces.includes(inset.markup));
      return marked(run, pieces);
    });
  const markup = blocks.flatMap((block): Markup[] => {
    switch (block.kind) {
      case "paragraph":
        return isBlank(block.runs) || !isInset(block.runs, left)
          ? blockMarkup([block], place)
          : [element("p", {}, runs(block.runs))];
      case "list":
        return [
          element(
            block.ordered ? "ol" : "ul",
            {},
            block.items.map((item) => element("li", {}, runs(item))),
          ),
        ];
      case "image":
        return blockMarkup([block], place);
    }
  });
  return { markup, left };
}

function isBlank(runs: readonly SourceRun[]): boolean {
  return /^____$/.test(
    runs
      .map(({ text }) => text)
      .join("")
      .trim(),
  );
}

function isInset(runs: readonly SourceRun[], insets: readonly Inset[]): boolean {
  return runs.some(({ text }) => insets.some(({ words }) => words.test(text)));
}

function split(text: string, insets: readonly Inset[]): Markup[] {
  for (const inset of insets) {
    const match = inset.words.exec(text);
    if (match === null) continue;
    const others = insets.filter((other) => other !== inset);
    const before = split(text.slice(0, match.index), others);
    const rest = others.filter((other) => !before.includes(other.markup));
    const after = split(text.slice(match.index + match[0].length), rest);
    return [...before, inset.markup, ...after].filter((piece) => piece !== "");
  }
  return [text];
}
