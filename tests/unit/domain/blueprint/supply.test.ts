import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortfalls } from "@/lib/domain/blueprint/fill";
import { disjointForms, type SupplyGroup, suppliedItems } from "@/lib/domain/blueprint/supply";

const group: fc.Arbitrary<SupplyGroup> = fc.record({
  topic: fc.constantFrom("T01", "T02"),
  level: fc.constantFrom("NB", "TH"),
  system: fc.constantFrom("mail", null),
  needsCheck: fc.boolean(),
  items: fc.integer({ min: 0, max: 12 }),
});
const cell = fc.record({
  topic: fc.constantFrom("T01", "T02"),
  level: fc.constantFrom("NB" as const, "TH" as const),
  system: fc.constantFrom("mail", null),
  count: fc.integer({ min: 1, max: 4 }),
});

describe("suppliedItems", () => {
  it("leaves out unverified items unless they are allowed", () => {
    const groups: SupplyGroup[] = [
      { topic: "T01", level: "NB", system: null, needsCheck: false, items: 2 },
      { topic: "T01", level: "NB", system: null, needsCheck: true, items: 3 },
    ];

    expect(suppliedItems(groups, false)).toHaveLength(2);
    expect(suppliedItems(groups, true)).toHaveLength(5);
  });
});

describe("disjointForms", () => {
  it("is the greatest number of forms that can be filled at once", () => {
    fc.assert(
      fc.property(
        fc.array(group),
        fc.array(cell, { minLength: 1, maxLength: 4 }),
        (groups, cells) => {
          const supply = suppliedItems(groups, true);

          const forms = disjointForms(cells, supply);

          if (forms > 0) expect(shortfalls(cells, supply, forms)).toEqual([]);
          expect(shortfalls(cells, supply, forms + 1)).not.toEqual([]);
        },
      ),
    );
  });

  it("is none for a blueprint without cells", () => {
    expect(disjointForms([], [])).toBe(0);
  });
});
