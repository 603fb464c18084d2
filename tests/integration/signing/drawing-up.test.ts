import { describe, expect } from "vitest";
import { correctVisit } from "@/lib/services/campaign/correct-visit";
import { loadVisit } from "@/lib/services/campaign/load-visit";
import { moveVisit } from "@/lib/services/campaign/move-visit";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { takeBackMinutes } from "@/lib/services/signing/take-back-minutes";
import { test } from "@/tests/support/worker-database";
import { aDistrict, aVerifiedRecord, drawnUp, must } from "./a-record";

describe("drawing up minutes", () => {
  test("is refused with a day to come, and with one before the visit, also when it was held long ago", async ({
    database,
    keys,
  }) => {
    const made = await aVerifiedRecord(await aDistrict({ database, keys }));
    const { recordId, visitId, leader } = made;
    for (const move of ["visit", "draft_minutes"] as const) {
      await database.transaction(async (tx) =>
        must(await moveVisit(tx, leader, { visitId, move, on: "2026-11-22" })),
      );
    }
    for (const heldOn of ["2027-12-31", "2026-11-24", "2026-11-21"]) {
      expect(await drawUpMinutes(leader, { recordId, number: "1", heldOn })).toEqual({
        ...{ ok: false, reason: { code: "days_out_of_order" } },
      });
    }
    must(await drawUpMinutes(leader, { recordId, number: "1", heldOn: "2026-11-22" }));
  });

  test("leaves the visit where it is until the minutes are taken back", async ({
    database,
    keys,
  }) => {
    const made = await drawnUp(await aDistrict({ database, keys }));
    const { recordId, visitId, leader } = made;
    const correct = () => correctVisit(leader, { visitId, to: "visited", reason: "Ghi nhầm ngày" });
    expect(await correct()).toEqual({ ok: false, reason: "minutes_stand" });
    expect((await loadVisit(leader, { visitId })).correctTo).toEqual([]);
    must(await takeBackMinutes(leader, { recordId, reason: "Ghi nhầm" }));
    must(await correct());
  });
});
