import { describe, expect } from "vitest";
import { selectSittingsOf } from "@/db/queries/officer-history";
import { scopeOf } from "@/lib/domain/policy/policy";
import { listItems } from "@/lib/services/bank/list-items";
import { openPractice } from "@/lib/services/bank/open-practice";
import { addRound } from "@/lib/services/contest/add-round";
import { closeRound } from "@/lib/services/contest/close-round";
import { enterRound } from "@/lib/services/contest/enter-round";
import { extendRound } from "@/lib/services/contest/extend-round";
import { NotFound } from "@/lib/services/context";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { listSittings } from "@/lib/services/sitting/list-sittings";
import { loadSitting } from "@/lib/services/sitting/load-sitting";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aDistrict, anOfficer, minutesFromNow, must } from "../sitting/a-sitting";
import { accountOf, anOpenRound } from "./a-contest";

describe("a round", () => {
  test("is refused when it ends before it begins, and is extended only while it is open", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { organiser, testId } = world;
    const { contestId, sittingId } = await anOpenRound(world);
    const backwards = { windowFrom: minutesFromNow(9), windowTo: minutesFromNow(8) };
    expect(await addRound(organiser, { contestId, testId, name: "x", ...backwards })).toEqual({
      ok: false,
      reason: "window_order",
    });

    expect(await extendRound(organiser, { sittingId, windowTo: minutesFromNow(-5) })).toEqual({
      ok: false,
      reason: "window_order",
    });
    must(await extendRound(organiser, { sittingId, windowTo: minutesFromNow(120) }));
    expect(await actsOn(database, sittingId)).toContain("contest.extend_round");
    must(await closeRound(organiser, { sittingId }));
    expect(await actsOn(database, sittingId)).toContain("contest.close_round");
    expect(await closeRound(organiser, { sittingId })).toEqual({
      ok: true,
      value: { submitted: 0 },
    });
    expect(await extendRound(organiser, { sittingId, windowTo: minutesFromNow(180) })).toEqual({
      ok: false,
      reason: "not_open",
    });
  });

  test("is no sitting of a room: what is done to rooms is not done to it", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId } = await anOpenRound(world);

    await expect(loadSitting(world.organiser, { sittingId })).rejects.toThrow(NotFound);
    await expect(closeSitting(world.organiser, { sittingId })).rejects.toThrow(NotFound);
    const { sittings } = await listSittings(world.organiser, { search: "", page: 1 });
    expect(sittings.map(({ id }) => id)).not.toContain(sittingId);
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái");
    must(await enterRound(await accountOf(world, officerId), { sittingId, guess: 1 }));
    const results = scopeOf(world.organiser.actor, "result.read");
    expect(await selectSittingsOf(database, results, officerId)).toEqual([]);
  });

  test("keeps its questions from practice until it is closed", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId } = await anOpenRound(world);
    const { reviewer, bankId } = world.bank;
    const [first] = (await listItems(reviewer, { bankId, page: 1 })).items;
    if (!first) throw new Error("no item");

    expect(await openPractice(reviewer, { itemId: first.id })).toEqual({
      ok: false,
      reason: "pinned",
    });
    must(await closeRound(world.organiser, { sittingId }));
    expect(await openPractice(reviewer, { itemId: first.id })).toMatchObject({ ok: true });
  });
});
