import { describe, expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { aDocument, listed, numbering, paragraph, run } from "../docx/a-document";
import { itemsIn } from "../said";

const read = (text: string) => itemsIn(readText(file(text)));

describe("options that have bullets and no letters", () => {
  const found = [
    "single_choice · Một? · A x | B y | C z · B",
    "single_choice · Hai? · A u | B v · A",
  ];

  it.each(["-", "•", "+", "–", "*"])("are in the order they stand in, behind %s", (sign) => {
    const options = (...words: string[]) => words.map((word) => `${sign} ${word}`).join("\n");
    const ask = (start: (number: number) => string, keys: readonly [string, string]) =>
      `${start(1)} Một?\n${options("x", "y", "z")}\nĐáp án: ${keys[0]}\n\n` +
      `${start(2)} Hai?\n${options("u", "v")}\nĐáp án: ${keys[1]}`;

    expect(read(ask((number) => `Câu ${number}:`, ["y", "u"]))).toEqual(found);
    expect(read(ask((number) => `Câu ${number}:`, ["B", "A"]))).toEqual(found);
    expect(read(ask((number) => `${number}.`, ["y", "u"]))).toEqual(found);
  });

  it("have no key where none is named, and none that is not among them", () => {
    expect(read("Câu 1: Một?\n- x\n- y\nCâu 2: Hai?\n- u\n- v\nĐáp án: w")).toEqual([
      "draft · single_choice · Một? · A x | B y · ",
      "draft · single_choice · Hai? · A u | B v · ",
    ]);
    expect(read("Câu 1: Một?\n- x\n- y\nĐáp án: C")).toEqual([
      "draft · single_choice · Một? · A x | B y · ",
    ]);
  });

  it("are a list of the question where words or letters follow it", () => {
    expect(read("Câu 1: Cho:\n- x\n- y\nMấy ý đúng?\nA. 1\nB. 2\nĐáp án: B")).toEqual([
      "single_choice · Cho: / - x / - y / Mấy ý đúng? · A 1 | B 2 · B",
    ]);
  });

  it("come from lists of Word, with words or a colour for a key", () => {
    const lists = numbering([["bullet", "-"]]);
    const red = (text: string) =>
      listed(1, 0, text).replace("<w:r>", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>');
    const [one, two] = [paragraph("Câu 1. Một?"), paragraph("Câu 2. Hai?")];
    const list = (...texts: string[]) => texts.map((text) => listed(1, 0, text)).join("");
    const key = (words: string) => paragraph(run(`Đáp án: ${words}`));

    const readList = (...parts: string[]) =>
      itemsIn(readDocx({ name: "x", bytes: aDocument(parts.join(""), lists) }));

    expect(readList(one, list("x", "y", "z"), key("y"), two, list("u", "v"), key("A"))).toEqual(
      found,
    );
    expect(readList(one, list("x"), red("y"), list("z"), two, red("u"), list("v"))).toEqual(found);
  });

  it("are told from other lists by what is asked above them, where no line names a key", () => {
    const lists = numbering([["decimal", "%1."]], [["bullet", "•"]]);
    const readList = (...parts: string[]) =>
      readDocx({ name: "x", bytes: aDocument(parts.join(""), lists) });
    const bold = (text: string) =>
      listed(2, 0, text).replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>");
    const ask = (text: string, ...options: string[]) =>
      listed(1, 0, text) + options.map((words) => listed(2, 0, words)).join("");
    const two = [ask("Một?", "x"), bold("y"), listed(2, 0, "z"), ask("Hai?"), bold("u")];

    expect(itemsIn(readList(...two, listed(2, 0, "v")))).toEqual(found);
    const below = paragraph("ĐÁP ÁN") + paragraph("1B 2A");
    expect(itemsIn(readList(ask("Một?", "x", "y", "z"), ask("Hai?", "u", "v"), below))).toEqual(
      found,
    );
    expect(readList(ask("Phạm vi", "x", "y"), ask("Yêu cầu", "u", "v"))).toMatchObject({
      reason: { code: "no_items" },
    });
  });

  it("stand below questions that have no numbers", () => {
    expect(read("Một?\n- x\n- *y\n- z\n\nHai?\n- *u\n- v")).toEqual(found);
  });
});
