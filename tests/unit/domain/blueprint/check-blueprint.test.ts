import { expect, it } from "vitest";
import { checkBlueprint } from "@/lib/domain/blueprint/check-blueprint";
import type { SupplyGroup } from "@/lib/domain/blueprint/supply";

const supply: SupplyGroup[] = [
  { topic: "T01", level: "NB", system: null, needsCheck: false, items: 7 },
  { topic: "T01", level: "NB", system: null, needsCheck: true, items: 2 },
];
const cells = [{ topic: "T01", level: "NB", count: 3 }] as const;

it("says how many items a form has and how many forms share none", () => {
  expect(checkBlueprint(cells, supply, { allowNeedsCheck: false })).toEqual({
    items: 3,
    shortfalls: [],
    disjointForms: 2,
    publishable: true,
  });
  expect(checkBlueprint(cells, supply, { allowNeedsCheck: true }).disjointForms).toBe(3);
});

it("says what is missing", () => {
  expect(
    checkBlueprint([{ ...cells[0], count: 8 }], supply, { allowNeedsCheck: false }),
  ).toMatchObject({
    shortfalls: [{ cell: 0, wanted: 8, available: 7, missing: 1 }],
    disjointForms: 0,
    publishable: false,
  });
});

it("does not let an empty blueprint be published", () => {
  expect(checkBlueprint([], supply, { allowNeedsCheck: false }).publishable).toBe(false);
});
