import { expect, test } from "vitest";
import type { UnitFigures } from "@/lib/services/overview/campaign-figures";
import { trendsOf } from "@/lib/services/overview/trends";

/** A unit with one section, in per cent; null while lines of it are open. */
const unit = (unitId: string, share: number | null) =>
  ({ visit: { unitId }, sections: [{ part: "portal", share }] }) as unknown as UnitFigures;

const heldIn = (year: number, ...units: readonly UnitFigures[]) => ({
  campaign: { year },
  figures: { parts: ["portal" as const], units },
});

const changes = [{ from: ["sia", "phuoc"], to: ["quang_dien"] }];
const then = heldIn(2018, unit("sia", 40), unit("phuoc", 50), unit("hoa_chau", 90));

test("a section is set beside what the units that have it now had then, not beside all", () => {
  const now = heldIn(2026, unit("quang_dien", null), unit("hoa_chau", 80));

  expect(trendsOf(now, [{ ...then, changes }])).toEqual([
    {
      part: "portal",
      points: [
        { year: 2018, mean: 90, units: 1 },
        { year: 2026, mean: 80, units: 1 },
      ],
    },
  ]);
});

test("before any unit has a section, what all had then is shown alone", () => {
  const now = heldIn(2026, unit("quang_dien", null), unit("hoa_chau", null));

  expect(trendsOf(now, [{ ...then, changes }])).toEqual([
    { part: "portal", points: [{ year: 2018, mean: 60, units: 3 }] },
  ]);
});
