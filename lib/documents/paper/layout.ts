import type { Orientation, Table } from "./paper";

/**
 * The measures of an official paper. Millimetres; type sizes and `spacing` in points.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export const layout = {
  sheet: { short: 210, long: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 20 },
  /** From the edge of the sheet to the page number, and to the foot. */
  toPageNumber: 10,
  toFoot: 9,
  /** The first column of the head; the second takes the rest. */
  bodyColumn: 70,
  /** The end of the foot that holds the mark. */
  markColumn: 45,
  indent: 10,
  cellPadding: { x: 1.6, y: 1 },
  /** Where a person signs. */
  signingSpace: 18,
  ruleWeight: 0.6,
  size: {
    country: 12,
    motto: 13,
    body: 12,
    number: 13,
    placeAndDate: 13,
    kind: 14,
    subject: 14,
    annex: 14,
    text: 13,
    table: 12,
    signature: 13,
    recipientsLabel: 12,
    recipients: 11,
    pageNumber: 13,
    foot: 10,
  },
  spacing: { paragraph: 6, heading: 8, row: 4 },
  /** Height of a line over the size of its type. */
  lineHeight: 1.27,
} as const;

/** Width of the text on a sheet. */
export function textWidth(orientation: Orientation): number {
  const { sheet, margin } = layout;
  const width = orientation === "portrait" ? sheet.short : sheet.long;
  return width - margin.left - margin.right;
}

/** Widths of a table's columns, which together fill the text's width. */
export function columnWidths({ columns }: Table, orientation: Orientation): number[] {
  const given = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const rest = textWidth(orientation) - given;
  return columns.map(({ width }) => width ?? rest);
}
