import { expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { itemsIn, readingOf, warningsOf } from "../said";
import { aDocument, paragraph, paragraphs, run } from "./a-document";

const read = (...parts: string[]) => readDocx({ name: "x", bytes: aDocument(parts.join("")) });

const struck = (text: string) => run(text, "<w:strike/>");

it("takes no key that was struck out, and names it", () => {
  const found = read(
    paragraphs("Câu 1: Một?\nA. x\nB. y"),
    paragraph(run("Đáp án: ") + struck("A") + run("B")),
  );

  expect(itemsIn(found)).toEqual(["single_choice · Một? · A x | B y · B"]);
  expect(warningsOf(readingOf(found).items[0])).toContain("struck_text");
  expect(readingOf(found).skipped).toEqual([
    { ref: "4", line: 4, code: "struck_text", values: { words: "A" } },
  ]);
});

it("makes a draft of a question one of whose first options was struck out", () => {
  const found = read(
    paragraph("Câu 1: Một?"),
    paragraph(struck("A. x")),
    paragraphs("B. y\nC. z\nĐáp án: B"),
  );

  expect(readingOf(found).items).toMatchObject([{ status: "draft" }]);
});

it("keeps what only says that it is not struck out", () => {
  const plain = paragraph(run("Câu 1: Một?", '<w:strike w:val="0"/>'));

  expect(itemsIn(read(plain, paragraphs("A. x\nB. y\nĐáp án: B")))).toEqual([
    "single_choice · Một? · A x | B y · B",
  ]);
});
