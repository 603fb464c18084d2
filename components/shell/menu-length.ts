import type { MenuItem } from "./menu";

/** Letters of a row of the menu, with the room between two entries as so many more. */
export function menuLength(items: readonly MenuItem[]): number {
  return items.reduce((sum, { label }) => sum + label.length + 3, 0);
}

/** Whether a menu needs so much of the head that what stands beside it gives way. */
export const isLongest = (items: readonly MenuItem[]): boolean => menuLength(items) > 100;
