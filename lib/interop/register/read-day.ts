import type { Cell } from "../roll/cell";
import { textOf } from "../roll/cell";
import { readBirth } from "../roll/read-birth";

/** A whole day as lists write it, "yyyy-mm-dd"; null for nothing and for what cannot be read. */
export function dayIn(cell: Cell | undefined): string | null {
  const read = readBirth(cell);
  return read && read.length === 10 ? read : null;
}

/** What stands where a day should and is none, a year alone too; null when all is well. */
export function unreadDay(cell: Cell | undefined): string | null {
  const read = readBirth(cell);
  if (read === null || (read !== undefined && read.length === 10)) return null;
  return textOf(cell) || "?";
}

/** "yyyy-mm-dd" of the day after. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
