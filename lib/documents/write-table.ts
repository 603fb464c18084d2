import { writeXlsx } from "hucre/xlsx";

export type TableColumn = {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Figures to reckon with; otherwise what the column holds is text. */
  readonly numeric?: boolean;
};

export type TableSheet = {
  /** On the tab. */
  readonly name: string;
  /** Lines above the heading: whose list this is. The first is the title. */
  readonly titles: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const title = { font: { bold: true, size: 14 } };
const heading = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F4F2EC" } },
  alignment: { wrapText: true, vertical: "center" },
} as const;

/**
 * A table as an Excel workbook: title rows, a heading that stays in sight, A4.
 *
 * Text is kept as text, whatever it begins with, also when somebody edits the cell: "=1+1" in a
 * person's title is no formula.
 */
export async function writeTable({ name, titles, columns, rows }: TableSheet): Promise<Uint8Array> {
  const above = titles.length === 0 ? 0 : titles.length + 1;
  const styled: [string, { style: object }][] = columns.map((_, column) => [
    `${above},${column}`,
    { style: heading },
  ]);
  if (titles.length > 0) styled.push(["0,0", { style: title }]);
  return writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ width, numeric }) =>
          numeric ? { width } : { width, numFmt: "@" },
        ),
        rows: [
          ...titles.map((line) => [line]),
          ...(above === 0 ? [] : [[]]),
          columns.map(({ heading: words }) => words),
          ...rows.map((row) => [...row]),
        ],
        cells: new Map(styled),
        freezePane: { rows: above + 1 },
        pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToHeight: 0 },
      },
    ],
  });
}
