import { describe, expect, it } from "vitest";
import {
  checkWording,
  type ItemWording,
  sameWording,
  searchText,
} from "@/lib/domain/bank/item-draft";
import type { LegalDocumentId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";

const wording: ItemWording = {
  stem: paragraphs("Việc nên làm trước tiên là gì?"),
  interaction: {
    type: "single_choice",
    options: [
      { id: "A", content: paragraphs("Mở tệp"), pinned: false },
      { id: "B", content: paragraphs("Gọi điện xác minh"), pinned: false },
    ],
    shuffle: true,
  },
  key: { type: "single_choice", correct: ["B"] },
  explanation: [],
  misconceptions: { A: "Tin tệp đính kèm" },
  source: "",
  legalBases: [{ legalDocumentId: "1" as LegalDocumentId, article: "Điều 9" }],
};

describe("checkWording", () => {
  it("finds nothing wrong with a complete item", () => {
    expect(checkWording(wording)).toEqual([]);
  });

  it.each([
    ["empty_stem", { stem: paragraphs(" \n ") }],
    ["unknown_option", { key: { type: "single_choice", correct: ["C"] } }],
    ["unknown_misconception", { misconceptions: { C: "x" } }],
    ["repeated_basis", { legalBases: [...wording.legalBases, ...wording.legalBases] }],
    ["empty_option", { interaction: withSecondOption("  ") }],
    ["same_options", { interaction: withSecondOption("Mở tệp") }],
  ] as const)("names %s", (problem, change) => {
    expect(checkWording({ ...wording, ...change } as ItemWording)).toEqual([problem]);
  });
});

describe("sameWording", () => {
  it("sees no change in the order of legal bases or of members", () => {
    const { stem, ...rest } = wording;
    expect(sameWording({ ...rest, stem }, wording)).toBe(true);
  });

  it("sees a changed key and a changed article", () => {
    expect(
      sameWording({ ...wording, key: { type: "single_choice", correct: ["A"] } }, wording),
    ).toBe(false);
    expect(sameWording({ ...wording, legalBases: [] }, wording)).toBe(false);
  });
});

describe("searchText", () => {
  it("holds code, stem and options without marks", () => {
    expect(searchText("T04-001", wording)).toBe(
      "t04-001 viec nen lam truoc tien la gi? mo tep goi dien xac minh",
    );
  });
});

function withSecondOption(text: string): ItemWording["interaction"] {
  return {
    type: "single_choice",
    options: [
      { id: "A", content: paragraphs("Mở tệp"), pinned: false },
      { id: "B", content: paragraphs(text), pinned: false },
    ],
    shuffle: true,
  };
}
