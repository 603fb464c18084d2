import { expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { file } from "../bytes";
import { itemsIn } from "../said";

const read = (...rows: string[]) => itemsIn(readCsv(file(rows.join("\n"))));

it("reads a second table below the first by its own heading", () => {
  const found = read(
    "STT,Câu hỏi,A,B,C,Đáp án",
    "1,Một?,x,y,z,B",
    ",,,,,",
    "STT,Câu hỏi,Đáp án,A,B,C",
    "1,Hai?,C,x,y,z",
  );

  expect(found).toEqual([
    "single_choice · Một? · A x | B y | C z · B",
    "single_choice · Hai? · A x | B y | C z · C",
  ]);
});

it("takes a question that speaks of questions for no heading", () => {
  const found = read(
    "STT,Câu hỏi,A,B,C,Đáp án",
    "1,Nội dung nào là câu hỏi mở?,Câu hỏi,Nội dung,Đáp án,B",
    "2,Điền: ngân hàng câu hỏi,A,B,C,A",
  );

  expect(found).toHaveLength(2);
});

it("reads a table as Markdown has it", () => {
  expect(
    read("| Câu hỏi | A | B | Đáp án |", "|---|:---:|---|---|", "| Một? | x | y | B |"),
  ).toEqual(["single_choice · Một? · A x | B y · B"]);
});
