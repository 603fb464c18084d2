import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, compareWordings } from "@/lib/domain/bank/compare-wordings";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import { paragraphs } from "@/lib/domain/item/content";

const text = fc
  .array(fc.constantFrom("mở", "tệp", "không", "lạ", "\n"), { maxLength: 12 })
  .map((each) => each.join(" "));

describe("compareTexts", () => {
  it("holds the whole of both texts", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = compareTexts(before, after);
        const without = (kind: string) =>
          stretches
            .filter((each) => each.kind !== kind)
            .map((each) => each.text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  it("shows a changed word between the words that stayed", () => {
    expect(compareTexts("Mở tệp lạ ngay", "Mở tệp lạ sau ngay")).toEqual([
      { kind: "same", text: "Mở tệp lạ " },
      { kind: "added", text: "sau " },
      { kind: "same", text: "ngay" },
    ]);
  });
});

describe("compareWordings", () => {
  const wording = (options: [string, string][], correct: string): ItemWording => ({
    stem: paragraphs("Làm gì?"),
    interaction: {
      type: "single_choice",
      options: options.map(([id, words]) => ({ id, content: paragraphs(words), pinned: false })),
      shuffle: true,
    },
    key: { type: "single_choice", correct: [correct] },
    explanation: [],
    misconceptions: {},
    source: "",
    legalBases: [],
  });

  it("lists the key and the option that changed, not the options that only moved", () => {
    const before = wording(
      [
        ["A", "một"],
        ["B", "hai"],
        ["C", "ba"],
      ],
      "A",
    );
    const after = wording(
      [
        ["C", "ba"],
        ["A", "một"],
        ["B", "hai hai"],
      ],
      "B",
    );

    expect(
      compareWordings(before, after).map((part) => (part.part === "option" ? part.id : part.part)),
    ).toEqual(["B", "key"]);
    expect(compareWordings(before, before)).toEqual([]);
  });
});
