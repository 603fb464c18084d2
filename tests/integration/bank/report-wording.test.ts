import { describe, expect } from "vitest";
import { placeOf } from "@/lib/domain/bank/wording-report";
import { moveItem } from "@/lib/services/bank/move-item";
import { reportWording } from "@/lib/services/bank/report-wording";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft, anApprovedItem, aPlace } from "./a-world";

describe("the report on a bank", () => {
  test("looks at the current versions of all that is not retired", async ({ database, keys }) => {
    const world = await aBank({ database, keys });
    await anApprovedItem(world);
    await aDraft(world, { place: aPlace(world, { topicId: world.mail }) });
    const gone = await aDraft(world);
    await moveItem(world.author, { itemId: gone, move: "retire", reason: "Thử" });

    const report = await reportWording(world.reviewer, { bankId: world.bankId });

    expect(report).toMatchObject({ total: 2, approved: 1 });
    expect(report.places.get(placeOf(world.basics, "NB"))).toEqual({ total: 1, approved: 1 });
    expect(report.places.get(placeOf(world.mail, "NB"))).toEqual({ total: 1, approved: 0 });
  });

  test("is for those who work with items", async ({ database, keys }) => {
    const { bankId, organiser } = await aBank({ database, keys });

    await expect(reportWording(organiser, { bankId })).rejects.toThrow(NotFound);
  });
});
