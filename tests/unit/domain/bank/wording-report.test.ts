import { describe, expect, it } from "vitest";
import { isSkewed, openReport, placeOf, type ReportedItem } from "@/lib/domain/bank/wording-report";
import type { TopicId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";

const topicId = "11111111-1111-4111-8111-111111111111" as TopicId;

function item(
  code: string,
  texts: readonly string[],
  right: string,
  stem = "Cái nào?",
): ReportedItem {
  const options = texts.map((text, index) => ({
    id: "ABCDE".charAt(index),
    content: paragraphs(text),
    pinned: false,
  }));
  return {
    ...{ id: code, code, topicId, level: "TH", approved: code !== "c" },
    wording: {
      stem: paragraphs(stem),
      interaction: { type: "single_choice", options, shuffle: true },
      key: { type: "single_choice", correct: [right] },
      explanation: paragraphs("Vì thế."),
      misconceptions: {},
      source: "",
      legalBases: [],
    },
  };
}

describe("the report on a bank", () => {
  const report = openReport();
  report.add([
    item("a", ["một", "hai", "ba", "bốn"], "B"),
    item("b", ["một", "hai", "ba", "một phương án dài hơn hẳn"], "D"),
  ]);
  report.add([
    item("c", ["một", "hai", "Tất cả các phương án trên"], "A"),
    item("d", ["một", "hai", "ba", "bốn"], "B", "Việc nào sau đây không nên làm?"),
  ]);
  const closed = report.close();

  it("counts items by topic and level, and those approved among them", () => {
    expect(closed).toMatchObject({ total: 4, approved: 3 });
    expect(closed.places.get(placeOf(topicId, "TH"))).toEqual({ total: 4, approved: 3 });
  });

  it("counts the right letters of single choices of four alone", () => {
    expect(closed.positions).toEqual([0, 2, 0, 1]);
  });

  it("names items that give themselves away or are easily misread", () => {
    const codes = Object.entries(closed.faults).map(([fault, items]) => [
      fault,
      items.map(({ code }) => code),
    ]);

    expect(Object.fromEntries(codes)).toEqual({
      longest_option_is_key: ["b"],
      refers_to_letters: ["c"],
      negative_not_emphasised: ["d"],
    });
  });
});

describe("a skew of positions", () => {
  it.each([
    [[25, 25, 25, 25], false],
    [[33, 26, 33, 113], true],
    [[1, 0, 0, 0], false],
    [[0, 0, 0, 0], false],
  ] as const)("of %j is one: %j", (positions, skewed) => expect(isSkewed(positions)).toBe(skewed));
});
