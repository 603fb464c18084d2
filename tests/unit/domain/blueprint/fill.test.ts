import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blueprintCell,
  type BlueprintCellInput,
  fitsCell,
  type ItemTraits,
} from "@/lib/domain/blueprint/cell";
import { shortfalls, totals } from "@/lib/domain/blueprint/fill";

function aSupply(...groups: [number, ItemTraits][]): ItemTraits[] {
  return groups.flatMap(([count, traits]) => Array.from({ length: count }, () => traits));
}
const mailNB: ItemTraits = { topic: "mail", level: "NB" };
const filesTH: ItemTraits = { topic: "files", level: "TH" };

describe("shortfalls", () => {
  it("is empty when every cell can be filled exactly", () => {
    const cells = [
      { ...mailNB, count: 3 },
      { ...filesTH, count: 2 },
    ];

    expect(shortfalls(cells, aSupply([3, mailNB], [2, filesTH]))).toEqual([]);
  });

  it("tells for each cell what is missing", () => {
    const cells = [
      { ...mailNB, count: 3 },
      { ...filesTH, count: 2 },
      { topic: "files", level: "NB" as const, count: 1 },
    ];

    expect(shortfalls(cells, aSupply([2, mailNB], [2, filesTH]))).toEqual([
      { cell: 0, wanted: 3, available: 2, missing: 1 },
      { cell: 2, wanted: 1, available: 0, missing: 1 },
    ]);
  });

  it("counts an item once where a cell names its system and another takes any", () => {
    const qoffice = { ...mailNB, system: "qoffice" };
    const cells = [
      { ...mailNB, count: 2 },
      { ...mailNB, system: "qoffice", count: 2 },
    ];

    expect(shortfalls(cells, aSupply([3, qoffice]))).toEqual([
      { cell: 0, wanted: 2, available: 1, missing: 1 },
    ]);
    expect(shortfalls(cells, aSupply([3, qoffice], [1, mailNB]))).toEqual([]);
  });

  it("gives no item of one system to a cell of another", () => {
    const cells = [{ ...mailNB, system: "mail", count: 1 }];

    expect(shortfalls(cells, aSupply([5, { ...mailNB, system: "egov" }], [5, mailNB]))).toEqual([
      { cell: 0, wanted: 1, available: 0, missing: 1 },
    ]);
  });

  it("asks for several times the items when variety is wanted", () => {
    const cells = [{ ...mailNB, count: 2 }];

    expect(shortfalls(cells, aSupply([5, mailNB]), 3)).toEqual([
      { cell: 0, wanted: 6, available: 5, missing: 1 },
    ]);
    expect(shortfalls(cells, aSupply([6, mailNB]), 3)).toEqual([]);
  });

  it("does not share one item between two parts that ask for the same", () => {
    const cells = [
      { ...mailNB, part: "chung", count: 2 },
      { ...mailNB, part: "riêng", count: 2 },
    ];

    expect(shortfalls(cells, aSupply([3, mailNB]))).toEqual([
      { cell: 1, wanted: 2, available: 1, missing: 1 },
    ]);
  });

  it("is empty exactly when some assignment of items to cells exists", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 3 }),
        fc.array(item, { maxLength: 8 }),
        (cs, items) => {
          expect(shortfalls(cs, items).length === 0).toBe(canFill(cs, items));
        },
      ),
    );
  });
});

describe("totals", () => {
  it("counts items in all, by topic and by level, in the order of the blueprint", () => {
    const cells = [
      { ...filesTH, count: 2 },
      { ...mailNB, count: 3 },
      { topic: "files", level: "NB" as const, count: 5 },
    ];

    expect(totals(cells)).toEqual({
      items: 10,
      byTopic: [
        { topic: "files", items: 7 },
        { topic: "mail", items: 3 },
      ],
      byLevel: [
        { level: "TH", items: 2 },
        { level: "NB", items: 8 },
      ],
    });
  });
});

describe("blueprintCell", () => {
  it("gives each item one point unless told otherwise", () => {
    expect(blueprintCell.parse({ topic: "mail", level: "VD", count: 2 }).points).toBe(100);
  });

  it.each([
    { topic: "mail", level: "VD", count: 0 },
    { topic: "mail", level: "VD", count: 1.5 },
    { topic: "mail", level: "VD", count: 201 },
    { topic: "", level: "VD", count: 1 },
    { topic: "mail", level: "khó", count: 1 },
    { topic: "mail", level: "VD", count: 1, points: 0.5 },
  ])("refuses %o", (value) => {
    expect(blueprintCell.safeParse(value).success).toBe(false);
  });
});

const traits = {
  topic: fc.constantFrom("mail", "files"),
  level: fc.constant("NB" as const),
  system: fc.constantFrom(null, "a", "b"),
};
const item = fc.record(traits);
const cell = fc.record({ ...traits, count: fc.integer({ min: 1, max: 2 }) });

/** Tries every assignment: slow and plainly right. */
function canFill(cells: readonly BlueprintCellInput[], items: readonly ItemTraits[]): boolean {
  const [first, ...rest] = cells.flatMap((one) =>
    Array.from({ length: one.count }, () => ({ ...one, count: 1 })),
  );
  if (first === undefined) return true;
  return items.some(
    (candidate, index) =>
      fitsCell(candidate, first) &&
      canFill(
        rest,
        items.filter((_, other) => other !== index),
      ),
  );
}

it("what people mark fills only cells that ask for it, and these take nothing else", () => {
  const essay: ItemTraits = { ...mailNB, byHand: true };
  const plain = { topic: "mail", level: "NB", count: 1 } as const;

  expect(fitsCell(essay, plain)).toBe(false);
  expect(fitsCell(essay, { ...plain, byHand: true })).toBe(true);
  expect(fitsCell(mailNB, { ...plain, byHand: true })).toBe(false);
  expect(fitsCell(mailNB, plain)).toBe(true);
});
