import { describe, expect, it } from "vitest";
import { choiceGroups } from "@/lib/domain/item/choices";
import { paragraphs } from "@/lib/domain/item/content";

const part = (id: string) => ({ id, content: paragraphs(id), pinned: false });
const prompt = (id: string) => ({ id, content: [] });

describe("choiceGroups", () => {
  it("gives the options of an item that asks once, those worded by the interface too", () => {
    const options = ["A", "B"].map(part);

    expect(choiceGroups({ type: "single_choice", options, shuffle: true })).toEqual([
      {
        ...{ prompt: null, own: true },
        choices: [
          { id: "A", option: "A" },
          { id: "B", option: "B" },
        ],
      },
    ]);
    expect(choiceGroups({ type: "true_false" })[0]?.choices.map(({ id }) => id)).toEqual([
      "true",
      "false",
    ]);
  });

  it("gives each prompt the pairs open to it", () => {
    const options = ["R1", "R2", "R3"].map(part);
    const shared = choiceGroups({
      ...{ type: "matching", shuffle: true, options },
      prompts: [prompt("L1"), prompt("L2")],
    });
    const own = choiceGroups({
      ...{ type: "inline_choice", options },
      prompts: [{ id: "L1", content: [], options: ["R1", "R3"] }],
    });

    expect(shared.map((group) => group.own)).toEqual([false, false]);
    expect(shared[1]?.choices.map(({ id }) => id)).toEqual(["L2 R1", "L2 R2", "L2 R3"]);
    expect(own).toEqual([
      {
        ...{ prompt: "L1", own: true },
        choices: [
          { id: "L1 R1", option: "R1" },
          { id: "L1 R3", option: "R3" },
        ],
      },
    ]);
  });

  it("gives nothing where the answer is typed", () => {
    expect(choiceGroups({ type: "numeric", unit: "" })).toEqual([]);
  });
});
