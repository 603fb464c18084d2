import { expect, test } from "vitest";
import { readItems } from "@/lib/interop/items/read-items";
import { file } from "./bytes";
import { itemsIn, readingOf, warningsOf } from "./said";

test("programmes in plain texts are left out and said, words about tags stay", async () => {
  const table = `Câu hỏi,A,B,Đáp án\n"Hỏi <script>steal(1)</script>?","<img src=x onerror=steal(1)>",Thẻ <script> của HTML,B\n`;
  const read = await readItems(file(table), null);

  expect(itemsIn(read)).toEqual(["single_choice · Hỏi …? · A … | B Thẻ <script> của HTML · B"]);
  expect(warningsOf(readingOf(read).items[0])).toContain("active_content");
});
