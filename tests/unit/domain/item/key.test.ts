import { describe, expect, it } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import type { Interaction } from "@/lib/domain/item/interaction";
import { checkKey, type ItemKey, itemKey } from "@/lib/domain/item/key";

const options = ["A", "B", "C", "D"].map((id) => ({
  id,
  content: paragraphs(`Phương án ${id}`),
  pinned: false,
}));
const single: Interaction = { type: "single_choice", options, shuffle: true };
const multiple: Interaction = { type: "multiple_choice", options, shuffle: true };
const trueFalse: Interaction = { type: "true_false" };

describe("checkKey", () => {
  it.each<[Interaction, ItemKey, string[]]>([
    [single, { type: "single_choice", correct: ["C"] }, []],
    [multiple, { type: "multiple_choice", correct: ["A", "C"] }, []],
    [multiple, { type: "multiple_choice", correct: ["A"] }, []],
    [trueFalse, { type: "true_false", correct: ["false"] }, []],
    [single, { type: "true_false", correct: ["true"] }, ["type_differs"]],
    [multiple, { type: "single_choice", correct: ["A"] }, ["type_differs"]],
    [single, { type: "single_choice", correct: [] }, ["no_correct_option"]],
    [single, { type: "single_choice", correct: ["A", "B"] }, ["several_correct_options"]],
    [trueFalse, { type: "true_false", correct: ["true", "false"] }, ["several_correct_options"]],
    [multiple, { type: "multiple_choice", correct: ["A", "A"] }, ["duplicate_option"]],
    [multiple, { type: "multiple_choice", correct: ["A", "E"] }, ["unknown_option"]],
    [
      multiple,
      { type: "multiple_choice", correct: ["E", "E"] },
      ["duplicate_option", "unknown_option"],
    ],
  ])("finds in %o with %o: %o", (interaction, key, problems) => {
    expect(checkKey(interaction, key)).toEqual(problems);
  });
});

describe("itemKey", () => {
  it.each([
    { type: "single_choice", correct: ["A", "B"] },
    { type: "single_choice", correct: "A" },
    { type: "multiple_choice", correct: [] },
    { type: "true_false", correct: ["Đúng"] },
    { type: "essay", correct: [] },
    { type: "single_choice", correct: ["A"], explanation: "vì sao" },
  ])("refuses %o", (value) => {
    expect(itemKey.safeParse(value).success).toBe(false);
  });

  it("accepts the three types", () => {
    for (const value of [
      { type: "single_choice", correct: ["A"] },
      { type: "multiple_choice", correct: ["A", "B"] },
      { type: "true_false", correct: ["true"] },
    ]) {
      expect(itemKey.parse(value)).toEqual(value);
    }
  });
});
