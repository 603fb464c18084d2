import { describe, expect, it } from "vitest";
import { changedFacts, isUntouched, type ItemFacts } from "@/lib/domain/bank/item-change";
import type { TagId, TopicId } from "@/lib/domain/ids";

const facts: ItemFacts = {
  ...{ topicId: "t1" as TopicId, sharedSystemId: null, level: "NB", needsCheck: false },
  ...{ state: "draft", version: 2, tags: ["a", "b"] as TagId[] },
};
const noTags = { add: [], remove: [] };

describe("changedFacts", () => {
  it("changes what is said and keeps the rest", () => {
    const change = { place: { level: "VD" }, submitted: "in_review" } as const;

    expect(changedFacts(facts, change, noTags)).toEqual({
      ...facts,
      ...{ level: "VD", state: "in_review" },
    });
  });

  it("puts each tag on once and takes off only what is there", () => {
    const tags = { add: ["c", "a"] as TagId[], remove: ["b", "x"] as TagId[] };

    expect(changedFacts(facts, { place: {}, submitted: null }, tags).tags).toEqual(["a", "c"]);
  });
});

describe("isUntouched", () => {
  it("says whether anything of it became another since", () => {
    expect(isUntouched({ ...facts, tags: ["b", "a"] as TagId[] }, facts)).toBe(true);
    expect(isUntouched({ ...facts, version: 3 }, facts)).toBe(false);
    expect(isUntouched({ ...facts, needsCheck: true }, facts)).toBe(false);
    expect(isUntouched({ ...facts, tags: [] }, facts)).toBe(false);
    expect(isUntouched({ ...facts, state: "approved" }, facts)).toBe(false);
  });
});
