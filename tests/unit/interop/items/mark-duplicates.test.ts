import { expect, it } from "vitest";
import { markDuplicates } from "@/lib/interop/items/mark-duplicates";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "./bytes";
import { readingOf, warningsOf } from "./said";

it("says of a repeated item which one it repeats, whatever the order of its options", () => {
  const text =
    "Câu 1: Một?\nA. x\nB. y\nĐáp án: A\nCâu 2: một?\nA. Y\nB. X\nĐáp án: B\nCâu 3: Một?\nA. x\nB. z\nĐáp án: A";
  const marked = markDuplicates(readingOf(readText(file(text))).items);

  expect(marked.map((item) => warningsOf(item).includes("duplicate_item"))).toEqual([
    false,
    true,
    false,
  ]);
  expect(marked[1]?.warnings).toContainEqual({ code: "duplicate_item", values: { ref: "1" } });
});
