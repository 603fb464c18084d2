import type { ReadItem, Reading, Remark, SkippedPart } from "./reading";

/** How an item is answered, what is right, and what speaks against believing it. */
export type ReadAnswer = Pick<
  ReadItem,
  "type" | "options" | "prompts" | "key" | "canvas" | "file"
> & {
  readonly doubts: readonly Remark[];
  /** What was left out of the texts of its options. */
  readonly remarks: readonly Remark[];
};

/** What one question of a file becomes. */
export type ReadPart =
  | { readonly kind: "item"; readonly item: ReadItem }
  | { readonly kind: "skipped"; readonly part: SkippedPart };

/** The questions of a file: those that became items, and the others by their names. */
export function sortParts(parts: readonly ReadPart[]): Pick<Reading, "items" | "skipped"> {
  return {
    items: parts.flatMap((part) => (part.kind === "item" ? [part.item] : [])),
    skipped: parts.flatMap((part) => (part.kind === "skipped" ? [part.part] : [])),
  };
}
