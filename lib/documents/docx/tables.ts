import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { layout } from "../paper/layout";
import { groupSpans } from "../paper/group-spans";
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

/**
 * A ruled table whose head stands on each page it reaches, and whose rows stay whole. `keep`: its last
 * row stays on the page of what follows.
 */
export function ruledTable(
  { columns, widths, rows, groups = [], notes }: SizedTable,
  keep = false,
): Table {
  const align = (n: number) => aligned[columns[n]?.align ?? "left"];
  const width = (n: number) => widths[n] ?? 0;
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
        children: columns.map(({ head }, n) =>
          cell(head, width(n), {
            ...{ bold: true, align: AlignmentType.CENTER },
            verticalAlign: VerticalAlignTable.CENTER,
          }),
        ),
      }),
      ...rows.map((row, n) => {
        const isGroup = groups.includes(n);
        // What heads a group is never the last line of a page.
        const keepNext = isGroup || (keep && n === rows.length - 1);
        const spans = isGroup || notes.includes(n);
        return bodyRow(row, { isGroup, spans, keepNext }, { align, width });
      }),
    ],
  });
}

type Places = {
  readonly align: (column: number) => Align;
  readonly width: (column: number) => number;
};

type Align = (typeof aligned)[keyof typeof aligned];

type Row = {
  readonly isGroup: boolean;
  /** Each text is as wide as the empty cells after it. */
  readonly spans: boolean;
  readonly keepNext: boolean;
};

function bodyRow(
  row: readonly string[],
  { isGroup, spans: spanning, keepNext }: Row,
  { align, width }: Places,
): TableRow {
  const spans = spanning ? groupSpans(row) : row.map(() => 1);
  const children = row.flatMap((text, n) => {
    const columnSpan = spans[n] ?? 1;
    if (columnSpan === 0) return [];
    const covered = row.map((_, column) => column).slice(n, n + columnSpan);
    const room = covered.reduce((sum, column) => sum + width(column), 0);
    return [cell(text, room, { bold: isGroup, align: align(n), columnSpan, keepNext })];
  });
  return new TableRow({ cantSplit: true, children });
}

type Look = Pick<ITableCellOptions, "columnSpan" | "verticalAlign"> & {
  readonly bold: boolean;
  readonly align: Align;
  readonly keepNext?: boolean;
};

function cell(
  text: string,
  width: number,
  { bold, align, keepNext = false, ...options }: Look,
): TableCell {
  return new TableCell({
    ...options,
    width: { size: twips(width), type: WidthType.DXA },
    children: [flat(text, { size: layout.size.table, bold }, { alignment: align, keepNext })],
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
