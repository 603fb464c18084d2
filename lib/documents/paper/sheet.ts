import { columnWidths, layout, textWidth } from "./layout";
import { longBelow, type Unfolded } from "./long-below";
import type { Block, Paper, Table } from "./paper";
import { printable } from "./printable";
import { ruleUnder, ruleUnderMotto } from "./rule-length";

/** A table whose columns have their widths, in millimetres. */
export type SizedTable = Unfolded & { readonly widths: readonly number[] };

export type SizedBlock = Exclude<Block, Table> | SizedTable;

/** A paper that is ready to be set: printable texts, and each measure that its content decides. */
export type Sheet = {
  readonly paper: Omit<Paper, "body" | "annex"> & {
    readonly body: readonly SizedBlock[];
    readonly annex: readonly SizedBlock[];
  };
  /** Lengths of the rules under these, in millimetres; 0 for none. */
  readonly rules: { readonly ownBody: number; readonly motto: number; readonly subject: number };
};

/** Each line of a running text is a paragraph: the first line of every one is indented. */
function byLine(block: Block): readonly Block[] {
  if (block.kind !== "paragraph" || block.look === "address") return [block];
  const lines = block.text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((text) => ({ ...block, text }));
}

/** Prepares a paper for any of its formats. */
export function sheetOf(raw: Paper): Sheet {
  const paper = printable(raw);
  const { head, orientation, subject } = paper;
  const sized = (block: Block): SizedBlock =>
    block.kind === "table"
      ? { ...longBelow(block), widths: columnWidths(block, orientation) }
      : block;
  const ready = (blocks: readonly Block[]) => blocks.flatMap(byLine).map(sized);
  return {
    paper: { ...paper, body: ready(paper.body), annex: ready(paper.annex ?? []) },
    rules: {
      ownBody: ruleUnder(head.ownBody.split("\n"), layout.size.body, layout.bodyColumn),
      motto: ruleUnderMotto(head.motto),
      subject: ruleUnder(subject, layout.size.subject, textWidth(orientation)),
    },
  };
}
