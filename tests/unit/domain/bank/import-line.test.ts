import { describe, expect, it } from "vitest";
import {
  importKeptDays,
  lineProblems,
  purgeTime,
  remarksAfterMending,
  remarksToLookAt,
  standingOf,
} from "@/lib/domain/bank/import-line";
import { emptyItem, type TypedItem } from "@/lib/domain/bank/typed-item";

const option = (id: string, text: string) => ({ id, text, pinned: false, misconception: "" });

const whole: TypedItem = {
  ...emptyItem(),
  stem: "Phím nào?",
  options: [option("A", "Ctrl"), option("B", "Alt")],
  correct: ["B"],
};

describe("a question of a file", () => {
  it("lacks nothing for want of a topic and a level, which may be given to many at once", () => {
    expect(lineProblems(whole)).toEqual([]);
    expect(standingOf(whole, [])).toBe("ready");
  });

  it("is to be mended when its key or its words are missing", () => {
    expect(lineProblems({ ...whole, correct: [] })).toEqual(["no_correct_option"]);
    expect(standingOf({ ...whole, stem: " " }, [])).toBe("mend");
  });

  it("is to be looked at when something was said of it", () => {
    const topic = { code: "topic_not_known", values: { topic: "Phần I" } };

    expect(standingOf(whole, [{ code: "longest_option_is_key" }])).toBe("look");
    expect(remarksToLookAt([topic, { code: "no_key" }])).toEqual([{ code: "no_key" }]);
    expect(standingOf(whole, [topic])).toBe("ready");
  });

  it("keeps, once mended, only what stays true of its file", () => {
    const remarks = [{ code: "no_key" }, { code: "duplicate_item", values: { ref: "3" } }];

    expect(remarksAfterMending(remarks)).toEqual([remarks[1]]);
  });

  it("waits for as long as is promised", () => {
    const from = new Date("2026-11-26T00:00:00Z");

    expect((purgeTime(from).getTime() - from.getTime()) / 86_400_000).toBe(importKeptDays);
  });
});
