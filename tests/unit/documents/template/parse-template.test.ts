import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composePaper } from "@/lib/documents/template/compose-paper";
import { parseTemplate, TEMPLATE_MAX } from "@/lib/documents/template/parse-template";
import type { Template } from "@/lib/documents/template/template";

const vocabulary = { values: ["tên đơn vị", "năm"], parts: ["kiến nghị"] };

const letterhead = {
  ...{ title: "t", parentBody: "", ownBody: "", number: "", placeAndDate: "" },
  foot: { note: "", mark: "" },
};

function parse(text: string): Template {
  const parsed = parseTemplate(text, vocabulary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
}

const problemsOf = (text: string) => {
  const parsed = parseTemplate(text, vocabulary);
  return parsed.ok ? [] : parsed.reason;
};

describe("a template", () => {
  test("reads fields and lines whatever their case and marks", () => {
    const template = parse(
      [
        "TÊN LOẠI: Biên bản",
        "trich yeu: Một",
        "Trích yếu: hai",
        "Chữ ký: TRƯỞNG ĐOÀN | {{Tên Đơn Vị}}",
        "Khổ giấy: ngang",
        "---",
        "# I. Phần",
        "## 1. Mục",
        "> Căn cứ",
        "- ý",
        "Câu thường: có hai chấm.",
        "[[KIẾN NGHỊ]]",
        ".......",
        "===",
        "Phụ lục",
      ].join("\r\n"),
    );

    expect(template).toMatchObject({
      ...{ kind: "Biên bản", orientation: "landscape", subject: ["Một", "hai"] },
      signatures: [{ role: "TRƯỞNG ĐOÀN", name: "{{Tên Đơn Vị}}" }],
    });
    expect(template.sections.map((section) => section.map(({ look }) => look))).toEqual([
      ["heading", "strong", "basis", "item", "plain", "part", "blank"],
      ["plain"],
    ]);
  });

  test("names every word it does not know, with its line", () => {
    expect(
      problemsOf(
        "Tên lọai: a\nMàu: đỏ\nKhổ giấy: chéo\n---\nKính gửi {{tên đvị}} {{ năm }}\n[[kết]]",
      ),
    ).toEqual([
      { line: 2, code: "unknown_field", word: "Màu" },
      { line: 3, code: "unknown_orientation", word: "chéo" },
      { line: 5, code: "unknown_value", word: "tên đvị" },
      { line: 6, code: "unknown_part", word: "kết" },
    ]);
  });

  test("does not take a part within a sentence, nor open brackets", () => {
    expect(problemsOf("---\nXem [[kiến nghị]] dưới đây\n{{năm\nnăm]]")).toEqual([
      { line: 2, code: "unknown_part", word: "kiến nghị" },
      { line: 3, code: "unclosed", word: "{{" },
      { line: 4, code: "unclosed", word: "]]" },
    ]);
  });

  test("needs a body and an end to its length", () => {
    expect(problemsOf("Tên loại: a")).toEqual([{ line: 0, code: "no_body", word: "---" }]);
    expect(problemsOf("x".repeat(TEMPLATE_MAX + 1))).toEqual([
      { line: 0, code: "too_long", word: "" },
    ]);
  });

  test("takes no value for one of its own signs", () => {
    const template = parse("Tên loại: A\n---\n- {{năm}}\n[[kiến nghị]]");
    const known = {
      values: { "tên đơn vị": "", năm: "{{tên đơn vị}} [[kiến nghị]] # =" },
      parts: { "kiến nghị": [] },
    };

    expect(composePaper(template, known, letterhead).body).toEqual([
      { kind: "paragraph", look: "plain", text: "- {{tên đơn vị}} [[kiến nghị]] # =" },
    ]);
  });

  test("either parses or says what is wrong, for any text, and composes what it parsed", () => {
    const known = { values: { "tên đơn vị": "X", năm: "" }, parts: { "kiến nghị": [] } };
    const bits = fc.constantFrom(
      "{{",
      "}}",
      "[[",
      "]]",
      "năm",
      "kiến nghị",
      "---",
      "\n",
      "# ",
      ":",
      "===",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string())), (pieces) => {
        const parsed = parseTemplate(pieces.join(""), vocabulary);
        if (parsed.ok) composePaper(parsed.value, known, letterhead);
        else expect(parsed.reason.length).toBeGreaterThan(0);
      }),
    );
  });
});
