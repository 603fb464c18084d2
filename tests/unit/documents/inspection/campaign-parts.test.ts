import { describe, expect, test } from "vitest";
import { schedulePart } from "@/lib/documents/inspection/campaign-parts";
import { dots } from "@/lib/documents/paper/parts";
import { aVisit } from "./an-inspection";

describe("the calendar of visits", () => {
  test("says when and where, and leaves room to write what is not known yet", () => {
    const [table] = schedulePart([
      aVisit({ place: "Trụ sở UBND xã" }),
      aVisit({ from: "", to: "", place: "Hội trường" }),
      aVisit({ on: null, from: "", to: "", place: "" }),
    ]);

    const rows = table?.kind === "table" ? table.rows : [];
    expect(rows.map(([, day, hours, , place]) => [day, hours, place])).toEqual([
      ["24/11/2026", "09:30 - 11:00", "Trụ sở UBND xã"],
      ["24/11/2026", "Cả ngày", "Hội trường"],
      [dots, dots, dots],
    ]);
  });
});
