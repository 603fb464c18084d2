import { z } from "zod";
import { type Level, levels } from "@/lib/domain/item/interaction";

/** One line of a blueprint: so many items of a topic and level, of one shared system or of any. */
export const blueprintCell = z.strictObject({
  topic: z.string().min(1),
  level: z.enum(levels),
  /** Null or absent: items of any system, and of none. */
  system: z.string().min(1).nullish(),
  /** Items that people mark, and these alone; without it none of them. */
  byHand: z.boolean().optional(),
  /** A part of the form with a cut score of its own. */
  part: z.string().min(1).nullish(),
  count: z.int().min(1).max(200),
  /** Hundredths of a point for each item. */
  points: z.int().min(1).max(100_000).default(100),
});

/** A cell as it is given: system, part and points may be left out. */
export type BlueprintCellInput = z.input<typeof blueprintCell>;

/** What a blueprint asks of items: their topic, level and system, and who marks them. */
export type ItemTraits = {
  readonly topic: string;
  readonly level: Level;
  readonly system?: string | null | undefined;
  /** What they share a stimulus with: items of one block stand on a form together, or none does. */
  readonly block?: string | null | undefined;
  /** People mark the answers. */
  readonly byHand?: boolean | undefined;
};

/**
 * Whether an item may fill a cell. What people mark fills only cells that ask for it: a test stays
 * one that is scored at once until its blueprint says otherwise.
 */
export function fitsCell(item: ItemTraits, cell: BlueprintCellInput): boolean {
  return (
    item.topic === cell.topic &&
    item.level === cell.level &&
    (item.byHand ?? false) === (cell.byHand ?? false) &&
    (isOpen(cell) || item.system === cell.system)
  );
}

/** Whether a cell takes items of any system. */
export function isOpen(cell: BlueprintCellInput): boolean {
  return cell.system === null || cell.system === undefined;
}
