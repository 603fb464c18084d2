import { describe, expect, it } from "vitest";
import { choiceGroups } from "@/lib/domain/item/choices";
import { paragraphs } from "@/lib/domain/item/content";
import type { Interaction } from "@/lib/domain/item/interaction";
import type { ItemStatistics } from "@/lib/domain/measurement/item-statistics";
import { fewestAnswers, weaknessesOf } from "@/lib/domain/measurement/item-weakness";

const part = (id: string) => ({ id, content: paragraphs(id), pinned: false });
const choice: Interaction = {
  type: "single_choice",
  options: ["A", "B", "C"].map(part),
  shuffle: true,
};

function statistics(over: Partial<ItemStatistics> = {}): ItemStatistics {
  return {
    ...{ n: 100, lastDay: "2026-03-01", omitted: 0, full: 0.6, facility: 0.6 },
    ...{ facilityInterval: [0.5, 0.7], discrimination: 0.3, discriminationInterval: [0.1, 0.5] },
    ...{ highN: 30, lowN: 30 },
    choices: [
      { id: "A", count: 25, share: 0.25, high: 0.1, low: 0.4 },
      { id: "B", count: 60, share: 0.6, high: 0.8, low: 0.3 },
      { id: "C", count: 15, share: 0.15, high: 0.1, low: 0.3 },
    ],
    ...over,
  };
}

const found = (over: Partial<ItemStatistics>) =>
  weaknessesOf(statistics(over), choiceGroups(choice), ["B"]);
const chosen = (high: number, count = 20) => ({ count, share: count / 100, high, low: 0.3 });

describe("weaknessesOf", () => {
  it("finds none in a sound item", () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ["too_hard", { facility: 0.19 }],
    ["too_easy", { facility: 0.951 }],
    ["hardly_discriminates", { discrimination: 0.09 }],
    ["against_ability", { discrimination: -0.01 }],
  ] as const)("says %s", (weakness, over) => {
    expect(found(over)).toEqual([{ weakness, choices: [] }]);
  });

  it.each([
    { facility: 0.2 },
    { facility: 0.95 },
    { discrimination: 0.1 },
    { discrimination: null },
  ])("holds nothing against an item at the limit or without a figure: %o", (over) => {
    expect(found(over)).toEqual([]);
  });

  it("says nothing while there are too few answers", () => {
    expect(found({ facility: 0, discrimination: -1, n: fewestAnswers - 1 })).toEqual([]);
    expect(found({ facility: 0, n: fewestAnswers })).toHaveLength(1);
  });

  it("names the wrong answers that the best preferred, and those that nobody took", () => {
    const choices = [
      { id: "A", ...chosen(0.5) },
      { id: "B", ...chosen(0.4) },
      { id: "C", ...chosen(0, 0) },
    ];

    expect(found({ choices })).toEqual([
      { weakness: "wrong_preferred", choices: ["A"] },
      { weakness: "never_chosen", choices: ["C"] },
    ]);
  });

  it("compares what stands at one place only, and names no option that serves several", () => {
    const gaps: Interaction = {
      type: "matching",
      prompts: ["L1", "L2"].map((id) => ({ id, content: paragraphs(id) })),
      options: ["R1", "R2"].map(part),
      shuffle: true,
    };
    const choices = [
      { id: "L1 R1", ...chosen(0.9) },
      { id: "L1 R2", ...chosen(0, 0) },
      { id: "L2 R1", ...chosen(0.7) },
      { id: "L2 R2", ...chosen(0.3) },
    ];

    expect(weaknessesOf(statistics({ choices }), choiceGroups(gaps), ["L1 R1", "L2 R2"])).toEqual([
      { weakness: "wrong_preferred", choices: ["L2 R1"] },
    ]);
  });

  it("finds no wrong answer where all that can be chosen is right", () => {
    const order: Interaction = { type: "ordering", options: ["A", "B"].map(part) };
    const choices = ["A", "B"].map((id) => ({ id, ...chosen(0.5) }));

    expect(weaknessesOf(statistics({ choices }), choiceGroups(order), ["B", "A"])).toEqual([]);
  });
});
