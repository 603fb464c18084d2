import { describe, expect, it } from "vitest";
import {
  fromGrid,
  sheetColumns,
  sheetFacts,
  type SheetWords,
  toGrid,
} from "@/lib/domain/sampling/sheet-grid";
import { aSheet } from "./a-sheet";

const words = {
  facts: Object.fromEntries([...sheetFacts, "unit"].map((fact) => [fact, "Chữ (có ngoặc)"])),
  columns: Object.fromEntries(sheetColumns.map((column) => [column, "Cột"])),
} as SheetWords;

function cellsOf(sheet: ReturnType<typeof aSheet>): string[][] {
  const { lines, head, rows } = toGrid(sheet, words);
  return [...lines.map((line) => [line]), [...head], ...rows.map((row) => row.map(String))];
}

describe("a sheet as lines and a table", () => {
  it("reads back as it was, whatever the words and with empty rows between", () => {
    const sheet = aSheet();

    expect(fromGrid([["TỜ RÚT THĂM"], [""], ...cellsOf(sheet), ["", ""]])).toEqual({
      ...{ ok: true, value: sheet },
    });
  });

  it("finds its columns in another order", () => {
    const sheet = aSheet();
    const grid = cellsOf(sheet).map((cells) => (cells.length > 1 ? [...cells].reverse() : cells));

    expect(fromGrid(grid)).toEqual({ ok: true, value: sheet });
  });

  it("is no sheet without its head, its seal, its rule or the sizes of a unit", () => {
    const grid = cellsOf(aSheet());
    const without = (words: string) => grid.filter(([cell]) => !cell?.includes(words));

    for (const lost of ["[unit]", "[commitment]", "[rule]"]) {
      expect(fromGrid(without(lost))).toEqual({ ok: false, reason: "not_sheet" });
    }
    const cut = grid.map(([cell = "", ...rest]) => [cell.replace("+", ""), ...rest]);
    expect(fromGrid(cut)).toEqual({ ok: false, reason: "not_sheet" });
  });
});
