/** What a cell of a spreadsheet holds. Instants are days: their UTC parts count. */
export type Cell = string | number | boolean | Date | null;

export type GridRow = {
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
};

/** The words of a cell on one line; empty for none. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell instanceof Date) return "";
  return String(cell)
    .normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether a row says anything at all. */
export function isBlank({ cells }: GridRow): boolean {
  return cells.every((cell) => !(cell instanceof Date) && textOf(cell) === "");
}
