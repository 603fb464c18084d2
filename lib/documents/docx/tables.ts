import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { layout } from "../paper/layout";
import type { SizedTable } from "../paper/sheet";
import { twips } from "./measure";
import { flat } from "./paragraphs";

const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const edge = { style: BorderStyle.SINGLE, size: layout.ruleWeight * 8, color: "000000" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

const margins = {
  top: twips(layout.cellPadding.y),
  bottom: twips(layout.cellPadding.y),
  left: twips(layout.cellPadding.x),
  right: twips(layout.cellPadding.x),
};

/** A ruled table whose head stands on each page it reaches, and whose rows stay whole. */
export function ruledTable({ columns, widths, rows }: SizedTable): Table {
  const size = layout.size.table;
  const cell = (n: number, text: string, isHead: boolean) =>
    new TableCell({
      width: { size: twips(widths[n] ?? 0), type: WidthType.DXA },
      ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      children: [
        flat(
          text,
          { size, bold: isHead },
          { alignment: isHead ? AlignmentType.CENTER : aligned[columns[n]?.align ?? "left"] },
        ),
      ],
    });
  return new Table({
    ...sized(widths),
    borders: {
      ...{ top: edge, bottom: edge, left: edge, right: edge },
      ...{ insideHorizontal: edge, insideVertical: edge },
    },
    margins,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, n) => cell(n, head, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, n) => cell(n, text, false)) }),
      ),
    ],
  });
}

/** Blocks side by side, without rules. */
export function sideBySide(
  widths: readonly number[],
  rows: readonly (readonly (readonly FileChild[])[])[],
): Table {
  return new Table({
    ...sized(widths),
    borders: {
      ...{ top: none, bottom: none, left: none, right: none },
      ...{ insideHorizontal: none, insideVertical: none },
    },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, n) =>
              new TableCell({
                width: { size: twips(widths[n] ?? 0), type: WidthType.DXA },
                margins: { top: 0, bottom: 0, left: 0, right: 0 },
                children: children as never,
              }),
          ),
        }),
    ),
  });
}

function sized(widths: readonly number[]) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return {
    layout: TableLayoutType.FIXED,
    width: { size: twips(total), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    // Word draws a table so that its text, not its edge, is flush with the margin.
    indent: { size: 0, type: WidthType.DXA },
  };
}
