import type { Remark } from "../reading";
import { filledCells, type GridRow } from "./grid";
import type { Columns } from "./heading";
import { cellOf } from "./row-cells";
import { foreignType } from "./type-words";

/** Why no item can be made of a row; null for one that is read. */
export function problemOf(row: GridRow, columns: Columns): Remark | null {
  if (row.problem !== undefined) return { code: row.problem };
  const filled = filledCells(row);
  if (filled.some((cell) => /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!)/.test(cell))) {
    return { code: "formula_error" };
  }
  if (filled.some(callsProgram)) return { code: "formula_calls_program" };
  if (lacksValue(row, columns)) return { code: "formula_without_value" };
  if (filled.length < 2) return null;
  if (cellOf(row, columns.question) === "" || isHint(filled)) {
    return { code: "row_without_question" };
  }
  const interaction = foreignType(cellOf(row, columns.type));
  return interaction === null ? null : { code: "unsupported_interaction", values: { interaction } };
}

/** "=cmd|' /C calc'!A0": what some spreadsheets would start. */
function callsProgram(cell: string): boolean {
  return /^[=+\-@]/.test(cell) && cell.includes("|") && cell.includes("!");
}

/** A part of the question is a formula that nobody has worked out. */
function lacksValue({ uncomputed = [] }: GridRow, { question, key, options }: Columns): boolean {
  const asked = [question, key, ...options.map(({ column }) => column)];
  return uncomputed.some((column) => asked.includes(column));
}

/** "(required) | (optional)": what a template says of its columns below their heads. */
function isHint(filled: readonly string[]): boolean {
  return filled.length > 2 && filled.every((cell) => /^\([^()]{3,80}\)$/.test(cell));
}
