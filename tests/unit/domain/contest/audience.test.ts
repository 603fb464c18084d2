import { describe, expect, it } from "vitest";
import { audienceOf } from "@/lib/domain/contest/audience";

const audiences = [
  { id: "leaders", unitIds: ["city"], jobGroupCodes: ["leader"] },
  { id: "communes", unitIds: ["north", "south"], jobGroupCodes: [] },
];
const post = (jobGroupCode: string, ...within: string[]) => ({
  jobGroupCode,
  within: new Set(within),
});

describe("audienceOf", () => {
  it.each([
    ["a unit below a named one", post("office", "city", "north", "school"), "communes"],
    ["the first of several that fit", post("leader", "city", "north"), "leaders"],
    ["none for another job group", post("office", "city", "agency"), undefined],
    ["none for another unit", post("leader", "elsewhere"), undefined],
  ])("gives %s", (_, place, expected) => {
    expect(audienceOf(place, audiences)?.id).toBe(expected);
  });
});
