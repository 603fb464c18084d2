import { plainText } from "../blocks";
import type { SourceBlock, SourceRun } from "../reading";
import { element, type Markup } from "./markup";

/** Where a picture stands in the file that is written; null where it has no place in it. */
export type PlaceImage = (source: string) => string | null;

/** Blocks as elements that XML and HTML share. */
export function blockMarkup(blocks: readonly SourceBlock[], place: PlaceImage): Markup[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case "paragraph":
        return paragraphMarkup(block.runs);
      case "list":
        return element(
          block.ordered ? "ol" : "ul",
          {},
          block.items.map((runs) => element("li", {}, runMarkup(runs))),
        );
      case "image":
        return element("p", {}, [imageMarkup(block, place)]);
    }
  });
}

/** As `blockMarkup`, one paragraph or picture alone without an element around it. */
export function contentMarkup(blocks: readonly SourceBlock[], place: PlaceImage): Markup[] {
  const [only] = blocks;
  if (only === undefined || blocks.length > 1) return blockMarkup(blocks, place);
  if (only.kind === "image") return [imageMarkup(only, place)];
  return only.kind === "paragraph" && !isPreformatted(only.runs)
    ? runMarkup(only.runs)
    : blockMarkup(blocks, place);
}

function runMarkup(runs: readonly SourceRun[]): Markup[] {
  return runs.map((run) => marked(run, [run.text]));
}

const emphases = [
  ["bold", "strong"],
  ["italic", "em"],
  ["underline", "u"],
] as const;

/** Nodes in the marks that a run has. */
export function marked(run: SourceRun, children: readonly Markup[]): Markup {
  const names = emphases.filter(([mark]) => run[mark]).map(([, name]) => name);
  const [innermost, ...outer] = names.reverse();
  if (innermost === undefined) return children.length === 1 ? (children[0] ?? "") : span(children);
  return outer.reduce<Markup>(
    (inner, name) => element(name, {}, [inner]),
    element(innermost, {}, children),
  );
}

function span(children: readonly Markup[]): Markup {
  return element("span", {}, children);
}

/** Spaces that do not run together are the indents of a program. */
function isPreformatted(runs: readonly SourceRun[]): boolean {
  return runs.some(({ text }) => text.includes("\u00a0\u00a0"));
}

function paragraphMarkup(runs: readonly SourceRun[]): Markup {
  return isPreformatted(runs)
    ? element("pre", {}, [runs.map(({ text }) => text).join("")])
    : element("p", {}, runMarkup(runs));
}

/** A picture that has no place in the file leaves what it shows in words. */
function imageMarkup(block: Extract<SourceBlock, { kind: "image" }>, place: PlaceImage): Markup {
  const src = place(block.source);
  return src === null ? plainText([block]) : element("img", { src, alt: block.alt });
}
