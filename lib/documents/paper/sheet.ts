import { columnWidths, layout, textWidth } from "./layout";
import type { Block, Paper, Table } from "./paper";
import { printable } from "./printable";
import { ruleUnder, ruleUnderMotto } from "./rule-length";

/** A table whose columns have their widths, in millimetres. */
export type SizedTable = Table & { readonly widths: readonly number[] };

export type SizedBlock = Exclude<Block, Table> | SizedTable;

/** A paper that is ready to be set: printable texts, and each measure that its content decides. */
export type Sheet = {
  readonly paper: Omit<Paper, "body"> & { readonly body: readonly SizedBlock[] };
  /** Lengths of the rules under these, in millimetres; 0 for none. */
  readonly rules: { readonly ownBody: number; readonly motto: number; readonly subject: number };
};

/** Prepares a paper for any of its formats. */
export function sheetOf(raw: Paper): Sheet {
  const paper = printable(raw);
  const { head, orientation, subject } = paper;
  return {
    paper: {
      ...paper,
      body: paper.body.map((block) =>
        block.kind === "table" ? { ...block, widths: columnWidths(block, orientation) } : block,
      ),
    },
    rules: {
      ownBody: ruleUnder(head.ownBody.split("\n"), layout.size.body, layout.bodyColumn),
      motto: ruleUnderMotto(head.motto),
      subject: ruleUnder(subject, layout.size.subject, textWidth(orientation)),
    },
  };
}
