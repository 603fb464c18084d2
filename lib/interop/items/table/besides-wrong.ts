import { textBlocks } from "../blocks";
import { choiceType, type FoundItem, letteredOptions } from "../finish-item";
import { listIn } from "./embedded-options";
import type { GridRow } from "./grid";
import type { Columns } from "./heading";
import { cellOf } from "./row-cells";

/** "Đáp án đúng | Đáp án sai 1 | Đáp án sai 2": the right answer in its words, and those that are not. */
export function besidesWrong(
  row: GridRow,
  { key, wrong, options }: Columns,
): Pick<FoundItem, "type" | "options" | "key"> | null {
  const right = cellOf(row, key);
  const others = wrongTexts(wrong.map((column) => cellOf(row, column)));
  if (options.length > 0 || right === "" || others.length === 0) return null;
  const contents = letteredOptions([right, ...others].map((text) => textBlocks(text)));
  return { type: choiceType(contents, 1), options: contents, key: ["A"] };
}

/** Wrong answers in columns of their own; where one column holds them all, those of its cell. */
function wrongTexts(cells: readonly string[]): string[] {
  const [only = "", ...more] = cells;
  return (more.length > 0 ? cells : listIn(only)).filter((text) => text !== "");
}
