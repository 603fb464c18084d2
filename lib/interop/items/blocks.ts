import { cleanText } from "../text/clean";
import type { SourceBlock, SourceRun } from "./reading";

/** Blocks of plain text: each line that is not empty becomes a paragraph. */
export function textBlocks(text: string): SourceBlock[] {
  return cleanText(text)
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", runs: [{ text: line }] }));
}

/** What a person reads in blocks, one line for each paragraph, list item and picture. */
export function plainText(blocks: readonly SourceBlock[]): string {
  return blocks.map(blockText).join("\n").trim();
}

function blockText(block: SourceBlock): string {
  switch (block.kind) {
    case "paragraph":
      return runsText(block.runs);
    case "list":
      return block.items.map(runsText).join("\n");
    case "image":
      return `[${block.alt || pictureName(block.source)}]`;
  }
}

/** A picture that is written into the text itself has no name. */
function pictureName(source: string): string {
  return source.startsWith("data:") ? "…" : source;
}

function runsText(runs: readonly SourceRun[]): string {
  return runs.map(({ text }) => text).join("");
}
