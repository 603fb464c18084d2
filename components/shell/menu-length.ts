import type { MenuItem } from "./menu";

/** Letters of a row of the menu, with the room between two entries as so many more. */
export function menuLength(items: readonly MenuItem[]): number {
  return items.reduce((sum, { label }) => sum + label.length + 3, 0);
}
