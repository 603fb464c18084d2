import { describe, expect, test } from "vitest";
import { typeItem } from "@/lib/domain/bank/type-item";
import { readTypedItem } from "@/lib/domain/bank/read-typed-item";
import { emptyItem, type TypedEssay } from "@/lib/domain/bank/typed-item";
import { isValidResponse } from "@/lib/domain/item/response";

const essay: TypedEssay = {
  longest: "1.500",
  expected: "800",
  criteria: [
    { id: "C1", text: "Nêu đủ các bước", points: "2,5" },
    { id: "C2", text: "Dẫn đúng căn cứ", points: "1" },
  ],
  model: "Bài làm mẫu",
};

const typed = (over: Partial<TypedEssay> = {}) => ({
  ...emptyItem(),
  ...{ type: "essay" as const, stem: "Trình bày…", essay: { ...essay, ...over } },
  ...{ topicId: "0197c4b2-5f3e-7c1a-9a51-0d4f3b7a2c11", level: "VD" as const, options: [] },
});

describe("an essay as its author types it", () => {
  test("is read with its limits and its rubric, and typed again as it was", () => {
    const read = readTypedItem(typed());
    if (!read.ok) throw new Error(read.reason.join());
    const { interaction, key } = read.value.wording;
    expect(interaction).toEqual({ type: "essay", longest: 1500, expected: 800 });
    expect(key).toEqual({
      ...{ type: "essay", correct: [] },
      rubric: {
        criteria: [
          { id: "C1", text: "Nêu đủ các bước", points: 250 },
          { id: "C2", text: "Dẫn đúng căn cứ", points: 100 },
        ],
        model: "Bài làm mẫu",
      },
    });
    expect(typeItem(read.value).essay).toEqual({ ...essay, longest: "1500" });
    expect(JSON.stringify(interaction)).not.toContain("bước");
  });

  test.each([
    [{ longest: "99" }, "unreadable_length"],
    [{ longest: "4.001" }, "unreadable_length"],
    [{ longest: "500", expected: "501" }, "unreadable_length"],
    [{ criteria: [] }, "no_criterion"],
    [{ criteria: [{ id: "C1", text: " ", points: "1" }] }, "empty_criterion"],
    [{ criteria: [{ id: "C1", text: "x", points: "0,3" }] }, "unreadable_points"],
    [{ criteria: [{ id: "C1", text: "x", points: "nhiều" }] }, "unreadable_points"],
  ])("is refused with %o", (over, problem) => {
    const read = readTypedItem(typed(over));
    expect(read.ok ? [] : read.reason).toContain(problem);
  });
});

describe("an answer to an essay", () => {
  const interaction = { type: "essay", longest: 10, expected: null } as const;

  test.each(["một\n\thai", "x".repeat(10)])("is taken: %j", (value) => {
    expect(isValidResponse(interaction, value)).toBe(true);
  });
  test.each([["một"], "x".repeat(11), "  \n", "a\u0000b", "a\u000bb", 5])(
    "is refused: %j",
    (value) => {
      expect(isValidResponse(interaction, value)).toBe(false);
    },
  );
});
