import { describe, expect, it } from "vitest";
import { type ContentItem, contentFile } from "@/lib/domain/item/content-file";
import { lintContentItem } from "@/lib/domain/item/content-lint";
import { positionSkew } from "@/lib/domain/item/position-skew";

const good: ContentItem = {
  code: "T01-001",
  type: "single_choice",
  system: null,
  level: "NB",
  stem: "Phím nào xóa ký tự bên trái con trỏ?",
  options: [
    { id: "A", text: "Backspace" },
    { id: "B", text: "Delete", misconception: "Nhầm hướng xóa" },
    { id: "C", text: "Page Down", misconception: "Nhầm phím di chuyển" },
    { id: "D", text: "Home", misconception: "Nhầm phím di chuyển" },
  ],
  key: ["A"],
  explanation: "Backspace xóa ký tự bên trái, Delete xóa ký tự bên phải.",
  legal_basis: [],
  needs_check: false,
  source: "Biên soạn",
};

function withTexts(...texts: string[]): Partial<ContentItem> {
  return { options: texts.map((text, place) => ({ id: "ABCDE".charAt(place), text })) };
}

describe("contentFile", () => {
  it("accepts a well-formed file", () => {
    expect(contentFile.parse({ topic: "T01", items: [good] }).items).toEqual([good]);
  });

  it.each([
    ["an unknown property", { topic: "T01", items: [{ ...good, answer: "A" }] }],
    ["an item of another topic", { topic: "T02", items: [good] }],
    ["the same code twice", { topic: "T01", items: [good, good] }],
    ["an unknown level", { topic: "T01", items: [{ ...good, level: "X" }] }],
    ["an empty key", { topic: "T01", items: [{ ...good, key: [] }] }],
    ["no items", { topic: "T01", items: [] }],
  ])("refuses %s", (_, file) => {
    expect(contentFile.safeParse(file).success).toBe(false);
  });
});

describe("lintContentItem", () => {
  it("finds nothing in a sound item", () => {
    expect(lintContentItem(good)).toEqual({ hard: [], soft: [] });
  });

  it.each<[string, Partial<ContentItem>]>([
    ["key_not_an_option", { key: ["E"] }],
    ["key_not_an_option", { type: "true_false", options: undefined, key: ["A"] }],
    ["duplicate_options", withTexts("Một", "một.", "Hai", "Ba")],
    [
      "duplicate_option_ids",
      {
        options: [
          { id: "A", text: "Một" },
          { id: "A", text: "Hai" },
        ],
      },
    ],
    ["stem_without_options", { options: [] }],
    ["true_false_with_options", { type: "true_false", key: ["true"] }],
    ["single_choice_with_several_keys", { key: ["A", "B"] }],
    ["multiple_choice_with_one_key", { type: "multiple_choice" }],
    ["every_option_is_key", { type: "multiple_choice", key: ["A", "B", "C", "D"] }],
    ["refers_to_letters", withTexts("Một", "Hai", "Ba", "Cả A và B")],
    ["refers_to_letters", withTexts("Một", "Hai", "Ba", "A, C")],
    ["refers_to_letters", withTexts("Một", "Hai", "Ba", "Tất cả đáp áp trên")],
    ["missing_explanation", { explanation: " " }],
    ["not_normalised", { stem: good.stem.normalize("NFD") }],
  ])("forbids %s", (code, change) => {
    expect(lintContentItem({ ...good, ...change }).hard).toContain(code);
  });

  it.each<[string, Partial<ContentItem>]>([
    ["longest_option_is_key", withTexts("Phím Backspace ở góc", "Delete", "Home", "End")],
    ["negative_not_emphasised", { stem: "Phím nào không xóa ký tự?" }],
    ["negative_not_emphasised", { stem: "Phát biểu nào dưới đây là sai về phím Home?" }],
    ["missing_misconception", withTexts("Một", "Hai", "Ba", "Bốn")],
    ["misconception_on_key", { key: ["B"] }],
    ["multiple_choice_not_announced", { type: "multiple_choice", key: ["A", "B"] }],
  ])("questions %s", (code, change) => {
    expect(lintContentItem({ ...good, ...change }).soft).toContain(code);
  });

  it("lets emphasised negatives, columns and opinions pass", () => {
    expect(lintContentItem({ ...good, stem: "Phím nào KHÔNG xóa ký tự?" }).soft).toEqual([]);
    const texts = ["Sắp xếp cột A và cột B", "Đọc tất cả ý kiến", "Mở ô C, rồi ô D", "Lưu"];
    expect(lintContentItem({ ...good, ...withTexts(...texts) }).hard).toEqual([]);
  });
});

describe("positionSkew", () => {
  it("counts where keys stand, in four-option single choice only", () => {
    const last = { ...good, key: ["D"] };
    const three = { ...good, options: good.options?.slice(0, 3) };
    expect(positionSkew([good, last, last, last, three])).toEqual({
      total: 4,
      shares: { A: 0.25, B: 0, C: 0, D: 0.75 },
    });
    expect(positionSkew([]).total).toBe(0);
  });
});
