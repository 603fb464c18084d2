import { describe, expect, it } from "vitest";
import { type PrintableItem } from "@/lib/documents/bank/printed-item";
import { questionPaper } from "@/lib/documents/bank/question-papers";
import type { Paper } from "@/lib/documents/paper/paper";
import type { QuestionPaper } from "@/lib/domain/bank/question-paper";
import { paragraphs } from "@/lib/domain/item/content";
import { InstallationSchema } from "@/lib/domain/installation/installation";

const options = (...words: string[]) =>
  words.map((text, index) => ({
    id: "ABCD"[index] ?? "",
    content: paragraphs(text),
    pinned: false,
  }));
const part = (id: string, text: string) => ({ id, content: paragraphs(text) });

const items: readonly PrintableItem[] = [
  {
    ...{ code: "CNTT-1", stem: paragraphs("Thủ đô?"), legalBasis: "30/2020/NĐ-CP, Điều 5" },
    interaction: { type: "single_choice", options: options("Huế", "Hà Nội"), shuffle: true },
    key: { type: "single_choice", correct: ["B"] },
  },
  {
    ...{ code: "CNTT-2", stem: paragraphs("Xếp các bước"), legalBasis: null },
    interaction: { type: "ordering", options: options("Soạn", "Ký", "Ban hành") },
    key: { type: "ordering", correct: ["A", "B", "C"] },
  },
  {
    ...{ code: "CNTT-3", stem: paragraphs("Ghép"), legalBasis: null },
    interaction: {
      ...{ type: "matching", prompts: [part("P1", "mèo"), part("P2", "ếch")], shuffle: true },
      options: options("thú", "lưỡng cư"),
    },
    key: { type: "matching", correct: ["P1 A", "P2 B"] },
  },
  {
    ...{ code: "CNTT-4", stem: paragraphs("Nhấn (1) ____"), legalBasis: null },
    interaction: {
      type: "inline_choice",
      prompts: [{ ...part("P1", "(1) ____"), options: ["A", "B"] }],
      options: options("Gửi", "Bỏ"),
    },
    key: { type: "inline_choice", correct: ["P1 A"] },
  },
  {
    ...{ code: "CNTT-5", stem: paragraphs("Bao nhiêu?"), legalBasis: null },
    interaction: { type: "numeric", unit: "" },
    key: { type: "numeric", correct: ["2.5:0.1"] },
  },
];

const paper = (kind: QuestionPaper, asked = items) =>
  questionPaper(
    kind,
    {
      ...{ bankName: "Ngân hàng CNTT", items: asked, readAt: new Date("2026-11-26T01:00:00Z") },
      installation: InstallationSchema.parse({ parentBody: "UBND tỉnh", ownBody: "Sở Nội vụ" }),
    },
    () => null,
  );

const wordsOf = ({ body }: Paper) =>
  body.flatMap((block) => {
    if (block.kind === "paragraph") return [block.text];
    return block.kind === "table" ? block.rows.map((row) => row.join(" | ")) : [];
  });

describe("the papers of a test by hand", () => {
  it("asks every question by its number, without the order or the pairs that are the key", () => {
    const words = wordsOf(paper("questions"));

    expect(words).toEqual([
      "Thí sinh ghi câu trả lời vào Phiếu trả lời phát kèm, không viết vào đề.",
      ...["Câu 1. Thủ đô?", "A. Huế", "B. Hà Nội"],
      ...[
        "Câu 2. Xếp các bước",
        "A. Ban hành",
        "B. Ký",
        "C. Soạn",
        "Thứ tự đúng: ................",
      ],
      ...["Câu 3. Ghép", "1) mèo", "2) ếch", "A. lưỡng cư", "B. thú"],
      ...["Câu 4. Nhấn (1) ____", "(1): A. Bỏ; B. Gửi"],
      ...["Câu 5. Bao nhiêu?", "Trả lời: ................................", "Hết."],
    ]);
  });

  it("keeps the key on a paper of its own, by the letters of the question paper", () => {
    expect(wordsOf(paper("key"))).toEqual([
      "1 | CNTT-1 | B | 30/2020/NĐ-CP, Điều 5",
      "2 | CNTT-2 | C - B - A | ",
      "3 | CNTT-3 | 1-B; 2-A | ",
      "4 | CNTT-4 | 1-B | ",
      "5 | CNTT-5 | 2,5 ± 0,1 | ",
    ]);
    expect(JSON.stringify(paper("sheet"))).not.toContain("CNTT-1");
  });

  it("gives the answer sheet letters to mark, or a line to write on, two questions a row", () => {
    expect(wordsOf(paper("sheet")).filter((line) => line.includes(" | "))).toEqual([
      "1 | A      B | 4 | ................",
      "2 | ................ | 5 | ................",
      "3 | ................ |  | ",
    ]);
  });

  it("numbers an answer sheet of several pages across, so that no page skips a question", () => {
    const long = Array.from({ length: 67 }, () => items.slice(0, 1)).flat();
    const numbers = wordsOf(paper("sheet", long))
      .filter((line) => line.includes(" | "))
      .flatMap((line) => line.split(" | ").filter((cell) => /^\d+$/.test(cell)));

    expect(numbers).toEqual(Array.from({ length: 67 }, (_, n) => String(n + 1)));
  });
});
