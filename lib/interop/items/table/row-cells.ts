import { fold } from "@/lib/domain/text/fold";
import type { GridRow } from "./grid";

/** A cell without the apostrophe that keeps a text from being taken for a formula. */
export function cellOf({ cells }: GridRow, column: number | undefined): string {
  const cell = column === undefined ? "" : (cells[column] ?? "");
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** A number as its cell holds it, whatever the sheet makes of it; the words of a cell that holds none. */
export function numberOf(row: GridRow, column: number | undefined): string {
  const own = column === undefined ? undefined : row.numbers?.get(column);
  return own ?? cellOf(row, column);
}

const guarded = /^'(?=[=+\-@＝＋－＠#'])/u;

const levels: Readonly<Record<string, string>> = {
  "nhan biet": "NB",
  "thong hieu": "TH",
  "van dung": "VD",
  "van dung thap": "VD",
  "van dung cao": "VDC",
};

/** The code of a level by its words; other words as they are. */
export function levelOf(text: string): string | null {
  return levels[fold(text)] ?? (text || null);
}

/** What an item is worth; one point where a cell names no number of them. */
export function pointsOf(text: string): number {
  const value = Number(text.replace(",", "."));
  return text !== "" && Number.isFinite(value) && value > 0 && value <= 1000 ? value : 1;
}
