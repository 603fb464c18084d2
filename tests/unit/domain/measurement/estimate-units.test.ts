import { describe, expect, it } from "vitest";
import { estimateUnits } from "@/lib/domain/measurement/estimate-units";
import { shrunkenMeans } from "@/lib/domain/measurement/shrunken-means";

const columns = { value: "diem", unit: "xa" };
const row = (xa: string, diem: string) => ({ xa, diem });

describe("estimateUnits", () => {
  it("gathers the rows of each unit, in whatever order they stand", () => {
    const rows = [row("An", "7"), row("Bình", "4"), row(" An ", "9"), row("Bình", "5.5")];
    const units = [
      { unit: "An", values: [7, 9] },
      { unit: "Bình", values: [4, 5.5] },
    ];
    expect(estimateUnits(rows, columns)).toEqual({ ok: true, value: shrunkenMeans(units) });
  });

  it("names every row it cannot read", () => {
    const rows = [row("An", "7"), row("", "bảy"), row("Bình", "")];
    expect(estimateUnits(rows, columns)).toEqual({
      ok: false,
      reason: [
        { code: "not_a_number", line: 3, column: "diem" },
        { code: "unit_missing", line: 3, column: "xa" },
        { code: "not_a_number", line: 4, column: "diem" },
      ],
    });
  });

  it("says that one unit alone has nothing to be drawn to", () => {
    const rows = [row("An", "7"), row("An", "9")];
    expect(estimateUnits(rows, columns)).toEqual({ ok: false, reason: "no_spread" });
  });
});
