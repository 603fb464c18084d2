import { describe, expect, it } from "vitest";
import { interaction } from "@/lib/domain/item/interaction";
import { isBlank, isValidResponse } from "@/lib/domain/item/response";

const text = [{ kind: "paragraph", runs: [{ text: "x" }] }];
const options = ["A", "B", "C"].map((id) => ({ id, content: text }));
const single = interaction.parse({ type: "single_choice", options });
const multiple = interaction.parse({ type: "multiple_choice", options });
const trueFalse = interaction.parse({ type: "true_false" });

describe("isValidResponse", () => {
  it.each([
    [single, "A", true],
    [single, "", true],
    [single, "D", false],
    [single, ["A"], false],
    [multiple, ["A", "C"], true],
    [multiple, [], true],
    [multiple, ["A", "A"], false],
    [multiple, ["A", "D"], false],
    [trueFalse, "true", true],
    [trueFalse, true, false],
  ] as const)("%#", (asked, value, valid) => {
    expect(isValidResponse(asked, value)).toBe(valid);
  });

  it("counts an emptied answer as blank", () => {
    expect([undefined, "", []].map(isBlank)).toEqual([true, true, true]);
    expect(isBlank("A")).toBe(false);
  });
});
