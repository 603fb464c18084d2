import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemTraits } from "@/lib/domain/blueprint/cell";
import { fillCells, lacking } from "@/lib/domain/blueprint/fill-cells";
import { disjointForms } from "@/lib/domain/blueprint/supply";

const mail = { topic: "mail", level: "NB" as const };
const files = { topic: "files", level: "TH" as const };

function block(name: string, ...items: readonly ItemTraits[]): ItemTraits[] {
  return items.map((item) => ({ ...item, block: name }));
}

describe("fillCells", () => {
  it("takes a block whole, each of its items into the cell it fits", () => {
    const cells = [
      { ...mail, count: 2 },
      { ...files, count: 1 },
    ];
    const letter = block("letter", mail, files, mail);

    const { taken, full } = fillCells(cells, letter);

    expect(full).toBe(true);
    expect(taken).toEqual([[letter[0], letter[2]], [letter[1]]]);
  });

  it("leaves a block that would have to be split", () => {
    const cells = [{ ...mail, count: 2 }];
    const [one, two] = [{ ...mail }, { ...mail }];

    expect(fillCells(cells, [...block("letter", mail, mail, mail), one, two]).taken).toEqual([
      [one, two],
    ]);
    expect(lacking(cells, [...block("letter", mail, mail, mail), one])).toEqual([
      { cell: 0, wanted: 2, available: 1, missing: 1 },
    ]);
  });

  it("takes other blocks where the first that come leave a gap", () => {
    const cells = [{ ...mail, count: 6 }];
    const four = block("four", mail, mail, mail, mail);
    const [three, other] = ["three", "other"].map((name) => block(name, mail, mail, mail));

    const { taken, full } = fillCells(cells, [...four, ...(three ?? []), ...(other ?? [])]);

    expect(full).toBe(true);
    expect(new Set(taken[0]?.map((item) => item.block))).toEqual(new Set(["three", "other"]));
  });

  it("never puts a block into two parts of a form", () => {
    const cells = [
      { ...mail, part: "I", count: 1 },
      { ...files, part: "II", count: 1 },
    ];
    expect(fillCells(cells, block("letter", mail, files)).full).toBe(false);
  });

  it("fills exactly what can be filled without splitting a block", () => {
    fc.assert(
      fc.property(someCells, someSupply, (cells, supply) => {
        const { taken, full } = fillCells(cells, supply);
        const chosen = taken.flat();

        expect(full).toBe(canBeFilled(cells, supply));
        expect(lacking(cells, supply).length === 0).toBe(full);
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const name of new Set(chosen.flatMap((item) => item.block ?? []))) {
          const all = supply.filter((item) => item.block === name);
          expect(chosen.filter((item) => item.block === name)).toHaveLength(all.length);
        }
      }),
    );
  });
});

describe("disjointForms with blocks", () => {
  it("counts forms one after the other, without splitting", () => {
    const cells = [{ ...mail, count: 4 }];
    const supply = [
      ...["a", "b", "c"].flatMap((name) => block(name, mail, mail, mail)),
      ...Array.from({ length: 2 }, () => ({ ...mail })),
    ];
    expect(disjointForms(cells, supply)).toBe(2);
    expect(disjointForms([{ ...mail, count: 3 }], supply)).toBe(3);
  });
});

const traits = fc.constantFrom<ItemTraits>(mail, { ...mail, system: "qoffice" }, files, {
  ...files,
  system: "qoffice",
});
const someCells = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(mail, { ...mail, system: "qoffice" }, files, { ...files, system: "qoffice" }),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([asked, count]) => ({ ...asked, count })),
  { minLength: 1, maxLength: 3, selector: (cell) => JSON.stringify({ ...cell, count: 0 }) },
);
const someSupply = fc
  .array(fc.array(traits, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  .map((groups) =>
    groups.flatMap((items, index) =>
      items.map((item) => ({ ...item, ...(items.length > 1 && { block: `b${index}` }) })),
    ),
  );

type Cells = Parameters<typeof fillCells>[0];

/** Tries every set of units: a set fits when each kind of item finds cells, whatever goes where. */
function canBeFilled(cells: Cells, supply: readonly ItemTraits[]): boolean {
  const wanted = cells.reduce((sum, { count }) => sum + count, 0);
  const units = new Map<string, ItemTraits[]>();
  supply.forEach((item, index) => {
    const name = item.block ?? `alone ${index}`;
    units.set(name, [...(units.get(name) ?? []), item]);
  });
  const choose = ([unit, ...rest]: ItemTraits[][], chosen: readonly ItemTraits[]): boolean => {
    if (chosen.length > wanted) return false;
    if (!unit) return chosen.length === wanted && fits(cells, chosen);
    return choose(rest, [...chosen, ...unit]) || choose(rest, chosen);
  };
  return choose([...units.values()], []);
}

function fits(cells: Cells, [item, ...rest]: readonly ItemTraits[]): boolean {
  if (!item) return true;
  return cells.some(
    (cell, place) =>
      cell.count > 0 &&
      cell.topic === item.topic &&
      cell.level === item.level &&
      (cell.system == null || cell.system === item.system) &&
      fits(
        cells.map((each, index) => (index === place ? { ...each, count: each.count - 1 } : each)),
        rest,
      ),
  );
}
