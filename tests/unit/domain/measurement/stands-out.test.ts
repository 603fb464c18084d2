import { describe, expect, it } from "vitest";
import { rankUnits } from "@/lib/domain/measurement/bands";
import { type LookedAt, standingOut } from "@/lib/domain/measurement/stands-out";

const unit = (name: string, over: Partial<LookedAt> = {}): LookedAt => ({
  ...{ id: name, name, gates: [], direction: null },
  sections: [
    { part: "systems", share: 80, open: 0, range: [80, 80] },
    { part: "security", share: 70, open: 0, range: [70, 70] },
  ],
  ...over,
});

const nothing = rankUnits([]);

describe("standingOut", () => {
  it("says nothing of units that do not differ", () => {
    expect(standingOut([unit("A"), unit("B")], nothing)).toEqual([]);
  });

  it("names units clearly below at least half of the others, and nobody on bare means", () => {
    const estimate = (mean: number) => ({ mean, se: 2, df: 30 });
    const ranking = rankUnits([
      { id: "A", estimate: estimate(80) },
      { id: "B", estimate: estimate(79) },
      { id: "C", estimate: estimate(78) },
      { id: "D", estimate: estimate(60) },
    ]);
    const units = ["A", "B", "C", "D"].map((name) => unit(name));

    expect(standingOut(units, ranking)).toEqual([{ kind: "below_half", units: ["D"] }]);
  });

  it("names the section in which most units are weak, counting complete ones only", () => {
    const weak = (share: number | null) => [
      { part: "systems" as const, share: 80, open: 0, range: [80, 80] as const },
      { part: "security" as const, share, open: 0, range: null },
    ];
    const units = [
      unit("A", { sections: weak(40) }),
      unit("B", { sections: weak(30) }),
      unit("C", { sections: weak(null) }),
      unit("D"),
    ];

    expect(standingOut(units, nothing)).toEqual([
      { kind: "weak_section", part: "security", units: ["A", "B"], of: 3 },
    ]);
  });

  it("puts gates first, then what went down and up, then what is open", () => {
    const open = { part: "systems" as const, share: null, open: 2, range: null };
    const units = [
      unit("A", { direction: "up" }),
      unit("B", { direction: "down" }),
      unit("C", { gates: ["F5"] }),
      unit("D", { sections: [open] }),
    ];

    expect(standingOut(units, nothing).map(({ kind, units: named }) => [kind, ...named])).toEqual([
      ["gate", "C"],
      ["down", "B"],
      ["up", "A"],
      ["open", "D"],
    ]);
  });
});
