import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawForm, drawForms, type EligibleItem } from "@/lib/domain/form/draw-form";
import type { Interaction } from "@/lib/domain/item/interaction";
import { paragraphs } from "@/lib/domain/item/content";

const choice: Interaction = {
  type: "single_choice",
  shuffle: true,
  options: ["A", "B", "C", "D"].map((id) => ({
    id,
    content: paragraphs(id),
    pinned: id === "D",
  })),
};

function aBank(perCell: number): EligibleItem[] {
  return ["files", "mail"].flatMap((topic) =>
    (["NB", "TH"] as const).flatMap((level) =>
      Array.from({ length: perCell }, (_, index) => ({
        id: `${topic}-${level}-${index}`,
        topic,
        level,
        system: index % 2 === 0 ? "qoffice" : null,
        exposure: 0,
        interaction: choice,
      })),
    ),
  );
}
const cells = [
  { topic: "mail", level: "NB" as const, count: 2 },
  { topic: "mail", level: "NB" as const, system: "qoffice", count: 1 },
  { topic: "files", level: "TH" as const, count: 2, points: 150 },
];

function drawn(...parameters: Parameters<typeof drawForm>) {
  const form = drawForm(...parameters);
  if (!form.ok) throw new Error(form.reason.code);
  return form.value;
}

describe("drawForm", () => {
  it("repeats the golden form", () => {
    const { items } = drawn({ cells, items: aBank(6) }, "ca-1/1");

    expect(items.map(({ id, optionOrder }) => `${id} ${optionOrder.join("")}`)).toEqual([
      "files-TH-1 CABD",
      "files-TH-0 CBAD",
      "mail-NB-3 ACBD",
      "mail-NB-1 ACBD",
      "mail-NB-0 ABCD",
    ]);
  });

  it("fills every cell exactly, each item once, positions from 1", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { items } = drawn({ cells, items: aBank(6) }, seed);
        expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
        expect(new Set(items.map(({ id }) => id)).size).toBe(5);
        expect(items.filter(({ id }) => id.startsWith("mail-NB"))).toHaveLength(3);
        expect(items.filter(({ id }) => id.startsWith("files-TH"))).toHaveLength(2);
        expect(items.filter(({ points }) => points === 150)).toHaveLength(2);
      }),
    );
  });

  it("gives a cell of a system only items of that system", () => {
    const bank = aBank(5).filter(({ id }) => !/mail-NB-[24]/.test(id));

    for (let seed = 0; seed < 20; seed += 1) {
      const ids = drawn({ cells, items: bank }, `${seed}`).items.map(({ id }) => id);
      expect(ids).toContain("mail-NB-0");
    }
  });

  it("does not depend on the order in which items are given", () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(aBank(4), { minLength: 16 }), (seed, items) => {
        expect(drawForm({ cells, items }, seed)).toEqual(
          drawForm({ cells, items: aBank(4) }, seed),
        );
      }),
    );
  });

  it("prefers the items that fewest forms have held", () => {
    const items = aBank(6).map((item) => ({
      ...item,
      exposure: /-[45]$/.test(item.id) ? 1 : 2,
    }));

    for (let seed = 0; seed < 20; seed += 1) {
      const ids = drawn({ cells, items }, `${seed}`).items.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(["mail-NB-4", "mail-NB-5", "files-TH-4"]));
    }
  });

  it("draws every item of equal exposure at some time", () => {
    const seen = new Set(
      Array.from({ length: 100 }, (_, seed) => drawn({ cells, items: aBank(6) }, `${seed}`))
        .flatMap(({ items }) => items)
        .map(({ id }) => id),
    );

    expect(seen.size).toBe(12);
  });

  it("shuffles items across cells and keeps parts together in the order of the blueprint", () => {
    const parted = [
      { topic: "mail", level: "NB" as const, count: 3, part: "chung" },
      { topic: "mail", level: "TH" as const, count: 2, part: "chung" },
      { topic: "files", level: "TH" as const, system: "qoffice", count: 2, part: "riêng" },
    ];
    const forms = Array.from({ length: 30 }, (_, seed) =>
      drawn({ cells: parted, items: aBank(6) }, `${seed}`),
    );

    for (const { items } of forms) {
      expect(items.map(({ part }) => part).join(" ")).toBe(
        "chung chung chung chung chung riêng riêng",
      );
    }
    const firsts = new Set(forms.map(({ items }) => items[0]?.id.slice(0, 7)));
    expect(firsts).toEqual(new Set(["mail-NB", "mail-TH"]));
  });

  it("orders options anew in each form, pinned ones in place", () => {
    const orders = Array.from({ length: 30 }, (_, seed) =>
      drawn({ cells, items: aBank(6) }, `${seed}`),
    ).flatMap(({ items }) => items.map(({ optionOrder }) => optionOrder.join("")));

    expect(new Set(orders).size).toBe(6);
    expect(orders.every((order) => order.endsWith("D"))).toBe(true);
  });

  it("refuses when the bank lacks items, and says which", () => {
    expect(drawForm({ cells, items: aBank(2) }, "x")).toEqual({
      ok: false,
      reason: {
        code: "shortfall",
        shortfalls: [{ cell: 0, wanted: 2, available: 1, missing: 1 }],
      },
    });
  });
});

describe("drawForm with blocks", () => {
  /** A letter over three items: two of one cell, one of another, given in no order. */
  function withLetters(): EligibleItem[] {
    const letters = ["l1", "l2"].flatMap((block) =>
      [3, 1, 2].map((place): EligibleItem => ({
        ...{ id: `${block}-${place}`, topic: place === 2 ? "files" : "mail", system: null },
        ...{ level: place === 2 ? "TH" : "NB", exposure: 0, interaction: choice, block, place },
      })),
    );
    return [...aBank(6), ...letters];
  }

  it("keeps the items of a block together, whole and in their order", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { items } = drawn({ cells, items: withLetters() }, seed);
        expect(items).toHaveLength(5);
        for (const block of ["l1", "l2"]) {
          const found = items.filter(({ id }) => id.startsWith(block));
          if (found.length === 0) continue;
          expect(found.map(({ id }) => id)).toEqual([1, 2, 3].map((place) => `${block}-${place}`));
          expect(found.map(({ position }) => position - (found[0]?.position ?? 0))).toEqual([
            0, 1, 2,
          ]);
        }
      }),
    );
  });

  it("draws blocks and what stands alone, the same from the same seed", () => {
    const forms = drawForms({ cells, items: withLetters() }, "ca-1", 40);
    const again = drawForms({ cells, items: withLetters().reverse() }, "ca-1", 40);
    expect(again).toEqual(forms);
    const held = forms.ok ? forms.value.flatMap(({ items }) => items.map(({ id }) => id)) : [];
    expect(held).toContain("l1-1");
    expect(held).toContain("l2-1");
    expect(held).toContain("files-TH-0");
  });

  it("says which cell stays open when no block fits", () => {
    const letters = withLetters().filter(({ block }) => block);
    expect(
      drawForm({ cells: [{ topic: "mail", level: "NB" as const, count: 3 }], items: letters }, "x"),
    ).toMatchObject({
      reason: { shortfalls: [{ cell: 0, wanted: 3, missing: 3 }] },
    });
  });
});

describe("drawForms", () => {
  it("spreads exposure: neighbours share nothing while the bank lasts", () => {
    const forms = drawForms({ cells: cells.slice(2), items: aBank(6) }, "ca-1", 3);

    const ids = forms.ok ? forms.value.flatMap(({ items }) => items.map(({ id }) => id)) : [];
    expect(new Set(ids).size).toBe(6);
  });

  it("keeps the exposure of equal items within one of each other", () => {
    const forms = drawForms({ cells: cells.slice(2), items: aBank(5) }, "ca-1", 17);

    const held = new Map<string, number>();
    for (const { items } of forms.ok ? forms.value : []) {
      for (const { id } of items) held.set(id, (held.get(id) ?? 0) + 1);
    }
    expect([...held.values()].sort()).toEqual([6, 7, 7, 7, 7]);
  });

  it("draws the first form as drawForm does with its seed", () => {
    const source = { cells, items: aBank(6) };
    const forms = drawForms(source, "ca-1", 2);

    expect(forms.ok && forms.value[0]).toEqual(drawn(source, "ca-1/1"));
    expect(forms.ok && forms.value.map(({ seed }) => seed)).toEqual(["ca-1/1", "ca-1/2"]);
  });

  it("refuses as drawForm does", () => {
    expect(drawForms({ cells, items: [] }, "x", 2).ok).toBe(false);
  });
});
