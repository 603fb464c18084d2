import { plainText } from "./blocks";
import type { SourceBlock, SourceRun } from "./reading";

/** Where an answer goes into a text that has one place for it. */
export const blank = "____";

/** What stands for a gap in the text and names it among the prompts. */
export function gapLabel(index: number): string {
  return `(${index + 1}) ${blank}`;
}

/** Blocks with their words changed, run by run; their marks and pictures stay. */
export function mapWords(
  blocks: readonly SourceBlock[],
  change: (text: string) => string,
): SourceBlock[] {
  const runs = (all: readonly SourceRun[]) =>
    all.map((run) => ({ ...run, text: change(run.text) }));
  return blocks.map((block) => {
    switch (block.kind) {
      case "paragraph":
        return { ...block, runs: runs(block.runs) };
      case "list":
        return { ...block, items: block.items.map(runs) };
      case "image":
        return block;
    }
  });
}

/** A text without the place to write in that stands alone below it: it is no part of the text. */
export function withoutField(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const last = blocks.slice(-1);
  return blocks.length > 1 && plainText(last) === blank ? blocks.slice(0, -1) : blocks;
}
