import { writeXlsx } from "hucre/xlsx";
import { guardCell } from "./guard-cell";

export type SheetColumn = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** `day`: values are "yyyy-mm-dd" and become dates; `percent`: shares of 1. Text unless said. */
  readonly kind?: "text" | "number" | "percent" | "day";
};

export type SheetValue = string | number | null;

export type SheetTable = {
  /** On the tab at the foot. */
  readonly name: string;
  /** Lines above the head: whose list this is. The first is the title. */
  readonly titles?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
};

const formats = { text: "@", number: "General", percent: "0.0#%", day: "dd/mm/yyyy" } as const;

/** One table as an Excel workbook: a head that stays in sight, filters, days as days, no formulas. */
export async function writeSheet(table: SheetTable): Promise<Uint8Array> {
  return writeSheets([table]);
}

/** The same for several tables, a sheet each. */
export async function writeSheets(tables: readonly SheetTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf) });
}

function sheetOf({ name, titles = [], columns, rows }: SheetTable) {
  const above = titles.length === 0 ? [] : [...titles.map((line) => [guardCell(line)]), []];
  const kinds = columns.map(({ kind = "text" }) => kind);
  const head = columns.map(({ header }) => header);
  const body = rows.map((row) => row.map((value, column) => cellOf(value, kinds[column])));
  return {
    name: tabName(name),
    columns: columns.map(({ width }, column) => ({
      width,
      numFmt: formats[kinds[column] ?? "text"],
    })),
    rows: [...above, head, ...body],
    cells: new Map([
      ...titles.slice(0, 1).map((value) => bold(0, 0, guardCell(value))),
      ...head.map((value, column) => bold(above.length, column, value)),
    ]),
    freezePane: { rows: above.length + 1 },
  };
}

function bold(row: number, column: number, value: string) {
  return [`${row},${column}`, { value, style: { font: { bold: true } } }] as const;
}

function cellOf(value: SheetValue, kind: SheetColumn["kind"]): string | number | Date | null {
  if (typeof value !== "string") return value;
  if (kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return guardCell(value);
}

/** Excel takes at most 31 characters, and some not at all. */
function tabName(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31);
}
