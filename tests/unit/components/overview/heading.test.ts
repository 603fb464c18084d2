import { describe, expect, it } from "vitest";
import { practiceHeadingOf } from "@/components/overview/heading";

const unknown = { verdict: "undetermined", safety: "undetermined" } as const;

describe("practiceHeadingOf", () => {
  it("says nothing while nothing is known of any unit", () => {
    expect(practiceHeadingOf([])).toBeNull();
    expect(practiceHeadingOf([unknown, unknown])).toBeNull();
  });

  it("counts units by what is known of them, and those of which one or the other is not", () => {
    const rows = [
      unknown,
      { verdict: "knows_only", safety: "undetermined" },
      { verdict: "undetermined", safety: "uses_unsafely" },
      { verdict: "knows_and_uses", safety: "uses_safely" },
    ] as const;

    expect(practiceHeadingOf(rows)).toEqual({ knows_only: 1, unsafe: 1, undetermined: 3 });
  });
});
