import type { SourceBlock, SourceRun } from "../reading";

/** Blocks as one line of words: for telling what an option says. */
export function plainWords(blocks: readonly SourceBlock[]): string {
  return blocks.map(blockText).join(" ").replace(/\s+/gu, " ").trim();
}

function blockText(block: SourceBlock): string {
  if (block.kind === "paragraph") return runsText(block.runs);
  return block.kind === "list" ? block.items.map(runsText).join(" ") : block.alt;
}

function runsText(runs: readonly SourceRun[]): string {
  return runs.map(({ text }) => text).join("");
}
