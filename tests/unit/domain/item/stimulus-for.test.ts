import { describe, expect, it } from "vitest";
import type { CandidateItem, CandidateStimulus } from "@/lib/domain/item/candidate-item";
import { stimulusFor } from "@/lib/domain/item/stimulus-for";

const mail: CandidateStimulus = { title: "Thư", content: [] };

function itemAt(position: number, more: Partial<CandidateItem> = {}): CandidateItem {
  return { position, interaction: "single_choice", content: [], options: [], ...more };
}

describe("what an item is asked about", () => {
  const items = [
    itemAt(1),
    itemAt(2, { stimulus: mail }),
    itemAt(3, { stimulusOf: 2 }),
    itemAt(4, { stimulusOf: 1 }),
  ];

  it.each([
    ["nothing, where it stands alone", 0, null],
    ["what it brings itself", 1, mail],
    ["what an earlier item brought", 2, mail],
    ["nothing, where that item brought none", 3, null],
  ])("is %s", (_, at, stimulus) => {
    expect(stimulusFor(items, items[at] ?? itemAt(9))).toBe(stimulus);
  });
});
