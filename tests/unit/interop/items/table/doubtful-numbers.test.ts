import { expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = (key: string) =>
  readCsv(
    file(`Nội dung câu hỏi;Loại câu hỏi;Đáp án\nBao nhiêu?;Điền số;"${key}"\nHai?;Điền số;2\n`),
  );

it.each(["1,000", "1.000", "12,500", "100 ± 1,000"])(
  "takes a number that may be thousands or a fraction for no key: %s",
  (key) => {
    const [item] = readingOf(read(key)).items;

    expect(item).toMatchObject({ type: "numeric", status: "draft", key: [] });
    expect(warningsOf(item)).toContain("number_ambiguous");
  },
);

it.each([
  ["1000", "1000"],
  ["1,5", "1.5"],
  ["0,125", "0.125"],
  ["3.142", "3.142"],
])("reads %s as %s", (key, number) => {
  expect(itemsIn(read(key))[0]).toBe(`numeric · Bao nhiêu? ·  · ${number}`);
});
