import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = (text: string) => readText(file(text));
const keysOf = (text: string) =>
  readingOf(read(text)).items.map(({ key, status }) => `${status} ${key.join()}`);

const two = "Câu 1: Một?\nA. x\nB. y\nCâu 2: Hai?\nA. x\nB. y\n";

describe("readText, of solutions", () => {
  it("reads keys behind their title on one line, glued or not", () => {
    expect(keysOf(`${two}Đáp án: 1-B, 2-A`)).toEqual(["ready B", "ready A"]);
    expect(keysOf(`${two}ĐÁP ÁN: 1B2A`)).toEqual(["ready B", "ready A"]);
  });

  it("reads a level before the words and a solution of several lines", () => {
    const { items } = readingOf(
      read(
        "Câu 1. [NB] Thủ đô là\nA. Huế.\tB. Hà Nội.\nLời giải\nChọn B\nTừ năm 1976.\nCâu 2. [TH] Số?\nA. 1\nB. 2\nLời giải: A",
      ),
    );

    expect(items).toMatchObject([
      { level: "NB", key: ["B"], explanation: "Từ năm 1976." },
      { level: "TH", key: ["A"] },
    ]);
  });

  it("keeps what stands behind the key: the law, or why", () => {
    const { items } = readingOf(
      read(
        "Câu 1. Ai?\nA. x\nB. y\nĐáp án: A (Khoản 2 Điều 4 Luật Cán bộ, công chức)\nCâu 2. Gì?\nA. x\nB. y\n=> Đáp án b. y\nCâu 3. Sao?\nA. x\nB. y\nĐáp án B - do quy định mới",
      ),
    );

    expect(
      items.map(({ key, legalBasis, explanation }) => [key[0], legalBasis, explanation]),
    ).toEqual([
      ["A", "Khoản 2 Điều 4 Luật Cán bộ, công chức", null],
      ["B", null, null],
      ["B", null, "do quy định mới"],
    ]);
  });

  it("takes no letter of a judgement on each statement for the key", () => {
    const { items } = readingOf(
      read(
        "Câu 1. Các phát biểu sau đúng hay sai?\na) x\nb) y\nĐáp án: a) Đúng, b) Sai\nCâu 2. Hai?\nA. x\nB. y\nĐáp án B A",
      ),
    );

    expect(items.map(({ key, status }) => `${status} ${key.join()}`)).toEqual(["draft ", "draft "]);
    expect(warningsOf(items[0])).toContain("statements_in_text");
  });

  it("takes the pairs of a matching for no table of keys", () => {
    const text =
      "Câu 1. Một?\nA. x\nB. y\nCâu 2. Ghép nối cột A với cột B\n1. Word\n2. Excel\na. Bảng tính\nb. Văn bản\nĐáp án: 1-b, 2-a";

    expect(keysOf(text)).toEqual(["draft ", "draft "]);
  });

  it("makes drafts of letters torn apart and of answers without options", () => {
    const torn = "Câu 1: N h à n ư ớ c l à g ì ?\nA. x\nB. y\nĐáp án: A";

    expect(keysOf(torn)).toEqual(["draft A"]);
    expect(
      itemsIn(read("Câu 1: Ai ban hành luật?\nĐáp án: Quốc hội\nCâu 2: Ai?\nĐáp án: Tôi"))[0],
    ).toBe("draft · short_text · Ai ban hành luật? ·  · Quốc hội");
  });

  it("reads collections in JSON: keys by letter, words, flag, or place from nought", () => {
    const json = (...questions: object[]) => JSON.stringify({ bo: { questions } });

    expect(
      itemsIn(
        read(
          json(
            { id: 7, cauHoi: "Một?", dapAn: ["x", "y", "z"], dapAnDung: 0 },
            { question: "Hai?", options: ["x", "y", "z"], answer: 2, explanation: "vì" },
            { q: "Ba?", options: { A: "x", B: "y" }, correct: "y" },
            { question: "Bốn?", answers: [{ text: "x", isCorrect: true }, { text: "y" }] },
            { question: "Năm?", options: ["1", "2", "3"], answer: 2 },
          ),
        ),
      ),
    ).toEqual([
      "single_choice · Một? · A x | B y | C z · A",
      "single_choice · Hai? · A x | B y | C z · C",
      "single_choice · Ba? · A x | B y · B",
      "single_choice · Bốn? · A x | B y · A",
      "draft · single_choice · Năm? · A 1 | B 2 | C 3 · ",
    ]);
    expect(
      keysOf(
        json(
          { q: "Một?", options: ["x", "y"], answer: 1 },
          { q: "Hai?", options: ["x", "y"], answer: 2 },
        ),
      ),
    ).toEqual(["ready A", "ready B"]);
  });

  it("reads the marks of quiz collections", () => {
    expect(
      itemsIn(
        read("#Q Thủ đô\nlà đâu?\n^ Hà Nội\nA Huế\nB Hà Nội\n\n#Q Ai?\n^ không có\nA Tôi\nB Anh\n"),
      ),
    ).toEqual([
      "single_choice · Thủ đô / là đâu? · A Huế | B Hà Nội · B",
      "draft · single_choice · Ai? · A Tôi | B Anh · ",
    ]);
  });
});
