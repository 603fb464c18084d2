import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualGrading } from "@/lib/domain/inspection/grading";
import {
  safetyVerdict,
  sideOf,
  useLineOf,
  useVerdict,
} from "@/lib/domain/measurement/knows-and-uses";
import type { Interval } from "@/lib/domain/measurement/proportion";

const high: Interval = [70, 80];
const low: Interval = [40, 60];
const across: Interval = [60, 70];

describe("sideOf", () => {
  it("tells a side only when the whole interval lies there", () => {
    expect(sideOf(high, 65)).toBe("above");
    expect(sideOf([65, 65], 65)).toBe("above");
    expect(sideOf(low, 65)).toBe("below");
    expect(sideOf(across, 65)).toBe("undetermined");
    expect(sideOf(null, 65)).toBe("undetermined");
  });
});

describe("useLineOf", () => {
  it("is where the grade fair of the campaign's own set begins", () => {
    expect(useLineOf(usualGrading)).toBe(65);
    expect(useLineOf({ ...usualGrading, fair: 7_050 })).toBe(70.5);
  });
});

describe("useVerdict", () => {
  it("judges a unit by the line it is given", () => {
    const practice = { knows: [70, 80], uses: [66, 69], secures: [66, 69] } as const;

    expect(useVerdict(practice, 65)).toBe("knows_and_uses");
    expect(useVerdict(practice, 70)).toBe("knows_only");
    expect(safetyVerdict(practice, 70)).toBe("neither");
  });

  it("names each quarter", () => {
    expect(useVerdict({ knows: high, uses: high, secures: null }, 65)).toBe("knows_and_uses");
    expect(useVerdict({ knows: high, uses: low, secures: null }, 65)).toBe("knows_only");
    expect(useVerdict({ knows: low, uses: high, secures: null }, 65)).toBe("uses_only");
    expect(useVerdict({ knows: low, uses: low, secures: null }, 65)).toBe("neither");
  });

  it("decides nothing of a unit that crosses a line", () => {
    const ends = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(null));
    fc.assert(
      fc.property(ends, ([end]) => {
        const sure: Interval = [end, end];
        expect(useVerdict({ knows: across, uses: sure, secures: null }, 65)).toBe("undetermined");
        expect(useVerdict({ knows: sure, uses: across, secures: null }, 65)).toBe("undetermined");
      }),
    );
  });
});

describe("safetyVerdict", () => {
  it("names each quarter, whatever the officers know", () => {
    expect(safetyVerdict({ knows: null, uses: high, secures: high }, 65)).toBe("uses_safely");
    expect(safetyVerdict({ knows: low, uses: high, secures: low }, 65)).toBe("uses_unsafely");
    expect(safetyVerdict({ knows: high, uses: low, secures: high }, 65)).toBe("safe_only");
    expect(safetyVerdict({ knows: null, uses: low, secures: low }, 65)).toBe("neither");
    expect(safetyVerdict({ knows: high, uses: high, secures: across }, 65)).toBe("undetermined");
  });
});
