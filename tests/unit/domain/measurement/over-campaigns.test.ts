import { describe, expect, it } from "vitest";
import { changeOfUnit, changeSince } from "@/lib/domain/measurement/over-campaigns";

const unit = (mean: number, se: number | null, population = 50) => ({
  population,
  estimate: { mean, se, df: se === null ? null : 30 },
});

describe("changeSince", () => {
  it("calls a change up or down only when its interval leaves out zero", () => {
    expect(changeSince(unit(70, 1), [unit(60, 1)])?.direction).toBe("up");
    expect(changeSince(unit(60, 1), [unit(70, 1)])?.direction).toBe("down");
    expect(changeSince(unit(61, 3), [unit(60, 3)])?.direction).toBe("level");
    expect(changeSince(unit(90, null), [unit(10, 1)])?.direction).toBe("level");
  });

  it("weighs the units that a unit was made of by their officers", () => {
    const change = changeSince(unit(70, 1), [unit(60, 1, 30), unit(80, 1, 10)]);

    expect(change?.earlier.mean).toBeCloseTo(65, 12);
    expect(change?.difference.difference).toBeCloseTo(5, 12);
  });

  it("compares with nothing where a part has no mean, or there is no part", () => {
    expect(changeSince(unit(70, 1), [])).toBeNull();
    expect(changeSince(unit(70, 1), [unit(60, 1), { population: 3, estimate: null }])).toBeNull();
    expect(changeSince({ population: 3, estimate: null }, [unit(60, 1)])).toBeNull();
  });
});

describe("changeOfUnit", () => {
  const changes = [{ from: ["a", "b"], to: ["ab"] }];
  const now = unit(70, 1);

  it("compares a unit with all that went wholly into it", () => {
    const tests = new Map([
      ["a", unit(60, 1, 30)],
      ["b", unit(80, 1, 10)],
    ]);

    expect(changeOfUnit("ab", now, { tests, changes })).toMatchObject({
      ...{ kind: "attributed", units: ["a", "b"] },
      change: { direction: "up", earlier: { mean: 65 } },
    });
  });

  it("does not while one of them has no result, or the unit itself has none", () => {
    const tests = new Map([
      ["a", unit(60, 1, 30)],
      ["b", null],
    ]);

    expect(changeOfUnit("ab", now, { tests, changes }).change).toBeNull();
    expect(changeOfUnit("a", null, { tests, changes })).toEqual({
      ...{ kind: "same", units: ["a"], change: null },
    });
  });
});
