import { acceptedTexts } from "./accepted-texts";
import { plainText } from "./blocks";
import { foundItem } from "./found-items";
import { lintItem } from "./lint-item";
import type { ReadItem, ReadOption, ReadType, Remark, SourceBlock } from "./reading";
import { trueFalseIds } from "./true-false";

/** What a reader found of an item; all else is as if the file were silent. */
export type FoundItem = Pick<ReadItem, "ref" | "type" | "stem" | "options" | "key"> &
  Partial<
    Pick<
      ReadItem,
      | "stimulus"
      | "prompts"
      | "canvas"
      | "file"
      | "points"
      | "topic"
      | "level"
      | "explanation"
      | "legalBasis"
    >
  > & {
    readonly line?: number | undefined;
    readonly warnings?: readonly Remark[];
    /** The key cannot be trusted although there is one. */
    readonly doubtful?: boolean;
  };

/** Completes an item: without a key to trust it is a draft, and what a person should see is said. */
export function finishItem({ doubtful = false, line, ...read }: FoundItem): ReadItem {
  const key = read.type === "short_text" ? acceptedTexts(read.key) : read.key;
  const found = { ...read, key };
  const isOpen = found.type === "essay" || found.type === "file_upload";
  const keyless = found.key.length === 0 && !isOpen;
  // What asks nothing cannot be answered, whatever its key.
  const isDraft = [keyless, doubtful, plainText(found.stem) === ""].some(Boolean);
  const item: ReadItem = {
    points: 1,
    topic: null,
    level: null,
    explanation: null,
    legalBasis: null,
    ...found,
    ...(line === undefined ? {} : { line }),
    status: isDraft ? "draft" : "ready",
    warnings: [],
  };
  const warnings = [
    ...(found.warnings ?? []),
    ...(keyless ? [{ code: "no_key" }] : []),
    ...lintItem(item),
  ];
  foundItem();
  return { ...item, warnings: distinct(warnings) };
}

function distinct(warnings: readonly Remark[]): Remark[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()];
}

/** Options in the order of the file, named A, B, C… */
export function letteredOptions(contents: readonly (readonly SourceBlock[])[]): ReadOption[] {
  return contents.map((content, index) => ({ id: letterAt(index), content }));
}

/** A for 0, B for 1… */
export function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `O${index + 1}`;
}

/** Which kind of choice these options and keys make; "Đúng" and "Sai" alone are a true-false. */
export function choiceType(options: readonly ReadOption[], keys: number): ReadType {
  if (keys > 1) return "multiple_choice";
  return trueFalseIds(options) === null ? "single_choice" : "true_false";
}
