import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nothing } from "@/lib/documents/paper/parts";
import { composePaper } from "@/lib/documents/template/compose-paper";
import { parseTemplate, TEMPLATE_MAX } from "@/lib/documents/template/parse-template";
import type { Template } from "@/lib/documents/template/template";

const vocabulary = { values: ["tên đơn vị", "năm"], parts: ["kiến nghị"] };

const letterhead = {
  ...{ title: "t", parentBody: "", ownBody: "", number: "" },
  ...{ place: "", date: "ngày 05 tháng 3 năm 2026", issuer: "Đoàn kiểm tra" },
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
        "Kính gửi: {{Tên đơn vị}}.",
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
      ["heading", "strong", "basis", "address", "item", "plain", "part", "blank"],
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
    expect(problemsOf("Tên loại: a\n---\n \n")).toEqual([
      { line: 0, code: "empty_body", word: "---" },
    ]);
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

  test("says where a paper is issued, unless the paper itself knows it", () => {
    const template = parse("Tên loại: A\nĐịa danh: Huế\n---\nMột");
    const placed = (place: string) =>
      composePaper(template, { values: {}, parts: {} }, { ...letterhead, place }).head.placeAndDate;

    expect(placed("")).toBe("Huế, ngày 05 tháng 3 năm 2026");
    expect(placed("Quảng Điền")).toBe("Quảng Điền, ngày 05 tháng 3 năm 2026");
  });

  test("heads an annex with what it goes with, and leaves out one with nothing in it", () => {
    const template = parse(
      "Tên loại: KẾ HOẠCH\nKý hiệu: KH-ĐKT\n---\nMột\n===\n# Phụ lục ii: Lịch làm việc\nHai\n===\n# PHỤ LỤC\n[[kiến nghị]]\n===\nBa",
    );
    const known = { values: {}, parts: { "kiến nghị": [nothing] } };
    const of = (number: string) =>
      (composePaper(template, known, { ...letterhead, number }).annex ?? []).map((block) =>
        block.kind === "annex" ? [block.label, block.title, block.note] : block.kind,
      );
    const note =
      "(Kèm theo Kế hoạch số 12/KH-ĐKT ngày 05 tháng 3 năm 2026 của\u00a0Đoàn\u00a0kiểm\u00a0tra)";

    expect(of("12")).toEqual([
      ...[["Phụ lục II", "Lịch làm việc", note], "paragraph"],
      ...[["Phụ lục", "", note], "paragraph"],
    ]);
    expect(of("12/KH-SKHCN")[0]?.[2]).toContain("số 12/KH-SKHCN ngày");
  });

  test("has on whose behalf somebody signs on a line above the post", () => {
    const template = parse("Tên loại: A\nChữ ký: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH | Lê Ái\n---\nMột");

    const [signature] = composePaper(template, { values: {}, parts: {} }, letterhead).signatures;
    expect(signature).toMatchObject({ role: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", names: ["Lê Ái"] });
  });

  test("tells nobody how to sign who issues the paper alone", () => {
    const notes = (fields: string) =>
      composePaper(
        parse(`Tên loại: A\n${fields}\n---\nMột`),
        { values: {}, parts: {} },
        letterhead,
      ).signatures.map(({ note }) => note);

    expect(notes("Chữ ký: GIÁM ĐỐC\nNơi nhận: - Như trên;")).toEqual([""]);
    expect(notes("Chữ ký: THƯ KÝ\nChữ ký: TRƯỞNG ĐOÀN\nNơi nhận: - Như trên;")).toEqual([
      ...["(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)"],
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
