import type { SheetTable, SheetValue } from "../sheet/write-sheet";
import type { Block, Column, Paper, Table } from "./paper";

/** The tables of a paper for a workbook, a sheet each, called by the heading they stand under. */
export function tablesOf({ title, body, annex = [] }: Paper): SheetTable[] {
  const tables: SheetTable[] = [];
  let heading = title;
  for (const block of [...body, ...annex]) {
    heading = headingOf(block) ?? heading;
    if (block.kind !== "table") continue;
    const name = `${tables.length + 1}. ${heading.replace(/^[IVX]+\.\s*/, "")}`;
    tables.push({ name, titles: [title, heading], ...columnsOf(block) });
  }
  return tables;
}

function headingOf(block: Block): string | null {
  if (block.kind === "heading") return block.text;
  if (block.kind === "annex") return block.title || block.label;
  return block.kind === "paragraph" && block.look === "strong" ? block.text : null;
}

/** Characters of Excel's own type on a millimetre. */
const perMillimetre = 0.55;
const widest = 60;

function columnsOf({ columns, rows }: Table): Pick<SheetTable, "columns" | "rows"> {
  const kinds = columns.map((column, n) => kindOf(column, rows, n));
  return {
    columns: columns.map(({ head, width }, n) => ({
      header: head.replaceAll("\n", " "),
      width: width === null ? widest : Math.max(8, Math.round(width * perMillimetre)),
      kind: kinds[n] ?? "text",
    })),
    rows: rows.map((row) => row.map((text, n) => (kinds[n] === "number" ? valueOf(text) : text))),
  };
}

/** Whole numbers and Vietnamese decimals to the right are numbers to calculate with. */
const numeric = /^\d+(,\d+)?$/;

function kindOf({ align }: Column, rows: Table["rows"], n: number): "text" | "number" {
  const filled = rows.map((row) => row[n] ?? "").filter((text) => text !== "");
  const isNumber = align !== "left" && filled.length > 0 && filled.every((t) => numeric.test(t));
  return isNumber ? "number" : "text";
}

function valueOf(text: string): SheetValue {
  return text === "" ? null : Number(text.replace(",", "."));
}
