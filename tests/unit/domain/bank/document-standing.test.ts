import { describe, expect, it } from "vitest";
import { documentStanding, entryProblem, unknownDay } from "@/lib/domain/bank/document-standing";

describe("documentStanding", () => {
  it.each([
    [null, null, "in_force"],
    ["2026-11-26", null, "in_force"],
    ["2026-11-27", null, "not_yet"],
    [null, "2026-11-26", "in_force"],
    [null, "2026-11-25", "ended"],
    ["2020-03-05", unknownDay, "ended"],
  ] as const)("from %s to %s: %s", (firstDay, lastDay, standing) => {
    expect(documentStanding({ firstDay, lastDay }, "2026-11-26")).toBe(standing);
  });
});

describe("entryProblem", () => {
  const entry = { id: "a", effectiveFrom: null, effectiveTo: null, replacedById: null };

  it("takes an entry without days, and one that ends the day it begins", () => {
    expect(entryProblem(entry, new Map())).toBeNull();
    const day = { effectiveFrom: "2026-01-01", effectiveTo: "2026-01-01" };
    expect(entryProblem({ ...entry, ...day }, new Map())).toBeNull();
  });

  it("refuses an end before the beginning", () => {
    const days = { effectiveFrom: "2026-01-02", effectiveTo: "2026-01-01" };
    expect(entryProblem({ ...entry, ...days }, new Map())).toBe("ends_before_start");
  });

  it("refuses a replacement that leads back, near or far", () => {
    const chain = new Map([
      ["b", "c"],
      ["c", "a"],
      ["a", null],
    ]);
    expect(entryProblem({ ...entry, replacedById: "a" }, chain)).toBe("replaces_itself");
    expect(entryProblem({ ...entry, replacedById: "b" }, chain)).toBe("replaced_in_circle");
    expect(entryProblem({ ...entry, id: "d", replacedById: "b" }, chain)).toBeNull();
    expect(entryProblem({ ...entry, id: null, replacedById: "b" }, chain)).toBeNull();
  });

  it("ends on a circle that was there before", () => {
    const circle = new Map([
      ["b", "c"],
      ["c", "b"],
    ]);
    expect(entryProblem({ ...entry, replacedById: "b" }, circle)).toBeNull();
  });
});
