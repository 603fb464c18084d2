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

/** Prepares a paper for any of its formats. */
export function sheetOf(raw: Paper): Sheet {
  const paper = printable(raw);
  const { head, orientation, subject } = paper;
  const sized = (block: Block): SizedBlock =>
    block.kind === "table"
      ? { ...longBelow(block), widths: columnWidths(block, orientation) }
      : block;
  return {
    paper: { ...paper, body: paper.body.map(sized), annex: (paper.annex ?? []).map(sized) },
    rules: {
      ownBody: ruleUnder(head.ownBody.split("\n"), layout.size.body, layout.bodyColumn),
      motto: ruleUnderMotto(head.motto),
      subject: ruleUnder(subject, layout.size.subject, textWidth(orientation)),
    },
  };
}
