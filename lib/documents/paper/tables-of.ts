import type { SheetTable, SheetValue } from "../sheet/write-sheet";
import type { Block, Column, Paper, Table } from "./paper";
import { type CellKind, kindOfCells, numbersIn, valueIn } from "./cell-value";

/** The tables of a paper for a workbook, a sheet each, called by the heading they stand under. */
export function tablesOf({ title, body, annex = [] }: Paper): SheetTable[] {
  const tables: SheetTable[] = [];
  let heading = title;
  [...body, ...annex].forEach((block, n, blocks) => {
    heading = headingOf(block) ?? heading;
    if (block.kind !== "table") return;
    const group = groupOf(blocks[n - 1]);
    const under = heading.replace(/^[IVX]+\.\s*/, "");
    const name = `${tables.length + 1}. ${[...group, under].join(" - ")}`;
    tables.push({ name, titles: [title, heading, ...group], ...columnsOf(block) });
  });
  return tables;
}

function headingOf(block: Block): string | null {
  if (block.kind === "heading") return block.text;
  return block.kind === "annex" ? block.title || block.label : null;
}

/** What stands right above a table as its own name: "Khối xã". */
function groupOf(above: Block | undefined): string[] {
  return above?.kind === "paragraph" && above.look === "strong" ? [above.text] : [];
}

/** Characters of Excel's own type on a millimetre. */
const perMillimetre = 0.55;
const widest = 60;

type Cells = {
  readonly header: string;
  readonly width: number;
  readonly kind: CellKind;
  readonly values: readonly SheetValue[];
};

function columnsOf({ columns, rows }: Table): Pick<SheetTable, "columns" | "rows"> {
  const cells = columns.flatMap((column, n) =>
    cellsOf(
      column,
      rows.map((row) => row[n] ?? ""),
    ),
  );
  return {
    columns: cells.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: rows.map((_, n) => cells.map(({ values }) => values[n] ?? null)),
  };
}

function cellsOf({ head, width, align, figures }: Column, texts: readonly string[]): Cells[] {
  const room = width === null ? widest : Math.max(8, Math.round(width * perMillimetre));
  if (figures) {
    return figures.map((header, n) => {
      const values = texts.map((text) => numbersIn(text)[n] ?? (n === 0 ? text || null : null));
      return { header, width: Math.max(room, header.length), kind: "number", values };
    });
  }
  const kind = align === "left" ? "text" : kindOfCells(texts);
  const values = texts.map((text) => valueIn(text, kind));
  return [{ header: head.replaceAll("\n", " "), width: room, kind, values }];
}
