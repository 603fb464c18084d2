import { expect, it } from "vitest";
import { isPartial, partialPositions } from "@/client/exam/part/answer-value";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { paragraphs } from "@/lib/domain/item/content";

const lines = ["a", "b", "c"].map((id) => ({ id, content: paragraphs(id) }));

function anItem(over: Partial<CandidateItem>): CandidateItem {
  return {
    position: 1,
    topic: "Thư",
    content: [],
    options: lines,
    interaction: "ordering",
    ...over,
  };
}

it("knows an answer in which lines are still missing", () => {
  const matching = anItem({ interaction: "matching", prompts: lines.slice(0, 2) });

  expect(isPartial(anItem({}), ["b", "a"])).toBe(true);
  expect(isPartial(anItem({}), ["b", "a", "c"])).toBe(false);
  expect(isPartial(matching, ["a b"])).toBe(true);
  expect(isPartial(matching, ["a b", "b b"])).toBe(false);
});

it("names the questions that are answered in part, and none that is open or whole", () => {
  const items = [1, 2, 3, 4].map((position) => anItem({ position }));
  const shown = { 1: ["b"], 2: [], 3: ["b", "a", "c"] };

  expect(partialPositions(items, shown)).toEqual([1]);
});

it("takes what has no lines for whole: a choice of several, a text", () => {
  expect(isPartial(anItem({ interaction: "multiple_choice" }), ["a"])).toBe(false);
  expect(isPartial(anItem({ interaction: "short_text", options: [] }), "định dạng")).toBe(false);
});
