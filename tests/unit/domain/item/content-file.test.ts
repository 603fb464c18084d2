import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ContentItem, contentFile } from "@/lib/domain/item/content-file";
import { lintContentItem, longestOptionIsKey, positionSkew } from "@/lib/domain/item/content-lint";

const root = new URL("../../../../content/", import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), "utf8"));
}

function codes(path: string, property: "code" | "number"): string[] {
  return (readJson(path) as Record<string, string>[]).map((row) => String(row[property]));
}

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

describe("the question bank of a new installation", () => {
  const names = readdirSync(new URL("items/", root)).filter((name) => name.endsWith(".json"));
  const files = names.map((name) => ({ name, file: contentFile.parse(readJson(`items/${name}`)) }));
  const items = files.flatMap(({ file }) => file.items);
  const topics = codes("topics.json", "code");
  const systems = codes("shared-systems.json", "code");
  const documents = codes("legal-documents.json", "number");

  it("has a file for each topic, named after it", () => {
    expect(names.toSorted()).toEqual(topics.map((code) => `${code}.json`).toSorted());
    expect(files.filter(({ name, file }) => name !== `${file.topic}.json`)).toEqual([]);
  });

  it("holds at least 100 items with codes of their own", () => {
    expect(items.length).toBeGreaterThanOrEqual(100);
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
  });

  it("has no item with a hard fault", () => {
    const faulty = items
      .map((item) => ({ code: item.code, hard: lintContentItem(item).hard }))
      .filter(({ hard }) => hard.length > 0);
    expect(faulty).toEqual([]);
  });

  it("asks no question twice", () => {
    const stems = items.map(({ stem }) => stem.toLocaleLowerCase("vi").replace(/\s+/gu, " "));
    expect(new Set(stems).size).toBe(stems.length);
  });

  it("names only systems and documents it knows", () => {
    const named = items.flatMap(({ system }) => (system === null ? [] : [system]));
    expect(named.filter((code) => !systems.includes(code))).toEqual([]);
    const cited = items.flatMap(({ legal_basis }) => legal_basis.map(({ document }) => document));
    expect(cited.filter((number) => !documents.includes(number))).toEqual([]);
  });

  it("spreads keys evenly over the positions", () => {
    const { shares } = positionSkew(items);
    for (const share of Object.values(shares)) {
      expect(share).toBeGreaterThanOrEqual(0.18);
      expect(share).toBeLessThanOrEqual(0.32);
    }
  });

  it("rarely gives the key away by its length", () => {
    const single = items.filter(({ type }) => type === "single_choice");
    const given = single.filter(longestOptionIsKey);
    expect(given.length / single.length).toBeLessThanOrEqual(0.35);
  });
});
