import { describe, expect, it } from "vitest";
import { candidateItem, type ItemOnForm } from "@/lib/domain/item/candidate-item";

const MARK = "LỘ-ĐÁP-ÁN";

/** Adds to every object, however deep, the members a careless spread would let through. */
function planted<Value>(value: Value): Value {
  if (Array.isArray(value)) return (value as unknown[]).map(planted) as Value;
  if (typeof value !== "object" || value === null) return value;
  const own = Object.entries(value as Record<string, unknown>).map(
    ([name, member]) => [name, planted(member)] as const,
  );
  return {
    ...Object.fromEntries(own),
    key: { correct: [MARK] },
    correct: MARK,
    explanation: [{ kind: "paragraph", runs: [{ text: MARK }] }],
    misconception: MARK,
    legal_basis: MARK,
  } as Value;
}

const item: ItemOnForm = {
  position: 7,
  topic: "Thư công vụ",
  stem: [
    { kind: "paragraph", runs: [{ text: "Chọn " }, { text: "đúng", bold: true }] },
    { kind: "list", ordered: true, items: [[{ text: "một", italic: true }], [{ text: "hai" }]] },
    { kind: "image", blob: "a".repeat(64), alt: "Màn hình" },
  ],
  stimulus: {
    title: "Thư gửi phòng Một cửa",
    content: [{ kind: "paragraph", runs: [{ text: "Đoạn dẫn", underline: true }] }],
  },
  interaction: {
    type: "single_choice",
    shuffle: true,
    options: [
      { id: "A", content: [{ kind: "paragraph", runs: [{ text: "Một" }] }], pinned: false },
      { id: "B", content: [{ kind: "paragraph", runs: [{ text: "Hai" }] }], pinned: true },
    ],
  },
  optionOrder: ["B", "A"],
};

const view = {
  position: 7,
  topic: "Thư công vụ",
  interaction: "single_choice",
  content: item.stem,
  stimulus: item.stimulus,
  options: [
    { id: "B", content: [{ kind: "paragraph", runs: [{ text: "Hai" }] }] },
    { id: "A", content: [{ kind: "paragraph", runs: [{ text: "Một" }] }] },
  ],
};

describe("candidateItem", () => {
  it("shows the stem, the stimulus, the topic and the options in the order of the form", () => {
    expect(candidateItem(item)).toStrictEqual(view);
  });

  it("lets nothing through that is not named, at any depth", () => {
    const payload = JSON.stringify(candidateItem(planted(item)));

    expect(JSON.stringify(planted(item))).toContain(MARK);
    expect(payload).not.toContain(MARK);
    expect(JSON.parse(payload)).toEqual(view);
  });

  it("does not tell which options are pinned or whether they were shuffled", () => {
    expect(JSON.stringify(candidateItem(item))).not.toMatch(/pinned|shuffle/);
  });

  it("gives true/false its two ids without words, and leaves out what an item lacks", () => {
    const trueFalse = candidateItem({
      position: 1,
      stem: [{ kind: "paragraph", runs: [{ text: "Đúng hay sai?" }] }],
      interaction: { type: "true_false" },
      optionOrder: ["true", "false"],
    });

    expect(trueFalse).toStrictEqual({
      position: 1,
      interaction: "true_false",
      content: [{ kind: "paragraph", runs: [{ text: "Đúng hay sai?" }] }],
      options: [
        { id: "true", content: [] },
        { id: "false", content: [] },
      ],
    });
  });

  it.each([[["A"]], [["A", "A"]], [["A", "B", "C"]], [["A", "C"]], [[]]])(
    "refuses the option order %j",
    (optionOrder) => {
      expect(() => candidateItem({ ...item, optionOrder })).toThrow(/option order/);
    },
  );
});
