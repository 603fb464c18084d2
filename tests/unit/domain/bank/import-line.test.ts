import { describe, expect, it } from "vitest";
import {
  draftProblems,
  importKeptDays,
  lineProblems,
  purgeTime,
  remarksAfterMending,
  remarksBeside,
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

  it("can wait in the bank without a key, but for nothing else that it lacks", () => {
    expect(lineProblems({ ...whole, correct: [] })).toEqual(["no_correct_option"]);
    expect(draftProblems({ ...whole, correct: [] })).toEqual([]);
    expect(standingOf({ ...whole, correct: [] }, [{ code: "no_key" }])).toBe("keyless");
    expect(standingOf({ ...whole, correct: [], stem: "" }, [])).toBe("mend");
    expect(standingOf({ ...whole, correct: ["Z"] }, [])).toBe("mend");
    const answered = { ...whole, options: [], correct: [] };
    expect(standingOf({ ...answered, type: "short_text" }, [])).toBe("keyless");
    expect(standingOf({ ...answered, type: "numeric" }, [])).toBe("keyless");
    const broken = { value: "nhiều", tolerance: "", unit: "" };
    expect(standingOf({ ...answered, type: "numeric", number: broken }, [])).toBe("mend");
    const prompts = [
      { id: "P1", text: "Lưu", option: "A", list: "" },
      { id: "P2", text: "In", option: "", list: "" },
    ];
    expect(standingOf({ ...whole, type: "matching", prompts, correct: [] }, [])).toBe("keyless");
  });

  it("is to be mended when its words are missing", () => {
    expect(standingOf({ ...whole, stem: " " }, [])).toBe("mend");
  });

  it("is to be looked at when something was said of it", () => {
    const topic = { code: "topic_not_known", values: { topic: "Phần I" } };

    expect(standingOf(whole, [{ code: "longest_option_is_key" }])).toBe("look");
    expect(remarksToLookAt([topic, { code: "no_key" }])).toEqual([{ code: "no_key" }]);
    expect(standingOf(whole, [topic])).toBe("ready");
  });

  it("says once what both keeps it from the bank and was remarked of its file", () => {
    const remarks = ["no_stem", "option_empty", "identical_options", "no_key"].map((code) => ({
      code,
    }));

    expect(remarksBeside(["empty_option"], remarks).map(({ code }) => code)).toEqual([
      ...["no_stem", "identical_options", "no_key"],
    ]);
    expect(remarksBeside(["empty_stem", "same_options"], remarks).map(({ code }) => code)).toEqual([
      ...["option_empty", "no_key"],
    ]);
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
