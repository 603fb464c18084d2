import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { blueprintCell, form, sitting, test as testTable } from "@/db/schema";
import { formsPerRound } from "@/lib/domain/contest/forms";
import type { AudienceId } from "@/lib/domain/ids";
import { listItems } from "@/lib/services/bank/list-items";
import { openPractice } from "@/lib/services/bank/open-practice";
import { addAudience } from "@/lib/services/contest/add-audience";
import { addRound } from "@/lib/services/contest/add-round";
import { closeRound } from "@/lib/services/contest/close-round";
import { createContest } from "@/lib/services/contest/create-contest";
import { editContest } from "@/lib/services/contest/edit-contest";
import { extendRound } from "@/lib/services/contest/extend-round";
import { listContests } from "@/lib/services/contest/list-contests";
import { loadContest } from "@/lib/services/contest/load-contest";
import { publishContest } from "@/lib/services/contest/publish-contest";
import { removeAudience } from "@/lib/services/contest/remove-audience";
import { removeRound } from "@/lib/services/contest/remove-round";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aDistrict, aPerson, minutesFromNow, must } from "../sitting/a-sitting";
import { aDraftContest, anOpenRound, aRoundOf, noPrizes } from "./a-contest";

describe("a contest", () => {
  test("is made with its audiences and rounds, and shown to nobody before it is published", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { organiser, south } = world;
    const contestId = await aDraftContest(world);
    const extra = must(
      await addAudience(organiser, {
        ...{ contestId, name: "Khác", unitIds: [], jobGroupCodes: ["office"] },
      }),
    );
    // Pressed again, or by a colleague who had the page open: nothing more to do, and one event.
    for (const _ of [1, 2]) {
      must(await removeAudience(organiser, { contestId, audienceId: extra }));
    }
    const dropped = await aRoundOf(world, contestId);
    for (const _ of [1, 2]) {
      must(await removeRound(organiser, { contestId, sittingId: dropped }));
    }
    const removals = (await actsOn(database, dropped)).filter(
      (act) => act === "contest.remove_round",
    );
    expect(removals).toHaveLength(1);
    await aRoundOf(world, contestId);
    const terms = { rules: "Thể lệ", tieBreak: "entrants", prizes: noPrizes } as const;
    must(await editContest(organiser, { contestId, name: "Hội thi mới", ...terms }));

    const { contest, audiences, rounds } = await loadContest(organiser, { contestId });
    expect(contest).toMatchObject({ name: "Hội thi mới", publishedAt: null, tieBreak: "entrants" });
    expect(audiences.map(({ name }) => name)).toEqual(["Phía bắc", "Phía nam"]);
    expect(rounds).toMatchObject([{ phase: "draft", roundNo: 1, takers: 0 }]);
    expect(await actsOn(database, contestId)).toEqual([
      ...["contest.create", "contest.add_audience", "contest.add_audience"],
      ...["contest.add_audience", "contest.remove_audience", "contest.edit"],
    ]);
    const { contests } = await listContests(organiser, { search: "hoi thi moi", page: 1 });
    expect(contests.map(({ id }) => id)).toContain(contestId);
    expect(south).toBeDefined();
  });

  test("is nobody's but its organisers'", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const { contestId, sittingId } = await anOpenRound(world);
    const elsewhere = await aPerson(world, world.south, "organiser");
    const reader = await aPerson(world, world.district, "leader");
    const strangers = [elsewhere, world.invigilator, reader];

    for (const stranger of strangers) {
      const acts = [
        () =>
          editContest(stranger, {
            ...{ contestId, name: "x", rules: "", tieBreak: "entrants", prizes: noPrizes },
          }),
        () => addAudience(stranger, { contestId, name: "x", unitIds: [], jobGroupCodes: [] }),
        () =>
          removeAudience(stranger, { contestId, audienceId: contestId as unknown as AudienceId }),
        () =>
          addRound(stranger, {
            ...{ contestId, testId: world.testId, name: "x" },
            ...{ windowFrom: minutesFromNow(1), windowTo: minutesFromNow(2) },
          }),
        () => removeRound(stranger, { contestId, sittingId }),
        () => publishContest(stranger, { contestId }),
        () => extendRound(stranger, { sittingId, windowTo: minutesFromNow(90) }),
        () => closeRound(stranger, { sittingId }),
      ];
      for (const act of acts) await expect(act()).rejects.toThrow(NotFound);
    }
    await expect(loadContest(elsewhere, { contestId })).rejects.toThrow(NotFound);
    expect((await loadContest(reader, { contestId })).mayWrite).toBe(false);
    const outside = createContest(elsewhere, {
      ...{ name: "x", rules: "", tieBreak: "entrants", prizes: noPrizes },
      ownerUnitId: world.district,
    });
    await expect(outside).rejects.toThrow(NotFound);
  });

  test("keeps whom it is for and how it is judged once it is published", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { organiser } = world;
    const { contestId, sittingId } = await anOpenRound(world);
    const { audiences } = await loadContest(organiser, { contestId });
    const published = { ok: false, reason: "published" };
    const [first] = audiences;
    if (!first) throw new Error("no audience");

    expect(
      await addAudience(organiser, { contestId, name: "x", unitIds: [], jobGroupCodes: [] }),
    ).toEqual(published);
    expect(await removeAudience(organiser, { contestId, audienceId: first.id })).toEqual(published);
    expect(await removeRound(organiser, { contestId, sittingId })).toEqual(published);
    expect(
      await editContest(organiser, {
        ...{ contestId, name: "x", rules: "", tieBreak: "entrants", prizes: noPrizes },
      }),
    ).toEqual(published);
  });
});

describe("publishContest", () => {
  test("draws a store of forms for every round and opens it, rounds added later as well", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { contestId, sittingId } = await anOpenRound(world);
    const [round] = await database.select().from(sitting).where(eq(sitting.id, sittingId));
    expect(round).toMatchObject({ state: "open", contestId, room: "", campaignId: null });
    expect(round?.startedAt).toEqual(round?.windowFrom);
    const forms = await database.select().from(form).where(eq(form.sittingId, sittingId));
    expect(forms).toHaveLength(formsPerRound);
    expect(await actsOn(database, contestId)).toContain("contest.publish");

    const { organiser } = world;
    expect(await publishContest(organiser, { contestId })).toEqual({
      ok: false,
      reason: { code: "no_round" },
    });
    await aRoundOf(world, contestId, {
      windowFrom: minutesFromNow(10_000),
      windowTo: minutesFromNow(20_000),
    });
    expect(await publishContest(organiser, { contestId })).toEqual({
      ok: true,
      value: { rounds: 1 },
    });
    const { rounds } = await loadContest(organiser, { contestId });
    expect(rounds.map(({ phase, roundNo }) => [roundNo, phase])).toEqual([
      [1, "running"],
      [2, "upcoming"],
    ]);
  });

  test("takes no test that people mark: its ranking could not wait", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const contestId = await aDraftContest(world);
    const [asked] = await database
      .select({ id: testTable.blueprintId })
      .from(testTable)
      .where(eq(testTable.id, world.testId));
    if (!asked) throw new Error("the test has no blueprint");
    await database
      .update(blueprintCell)
      .set({ byHand: true })
      .where(eq(blueprintCell.blueprintId, asked.id));
    const window = { windowFrom: minutesFromNow(5), windowTo: minutesFromNow(90) };

    expect(
      await addRound(world.organiser, {
        contestId,
        testId: world.testId,
        name: "Vòng 1",
        ...window,
      }),
    ).toEqual({ ok: false, reason: "marked_by_hand" });
  });

  test("opens no round when one of them cannot be, and says which", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const { organiser, bank } = world;
    const contestId = await aDraftContest(world);
    const good = await aRoundOf(world, contestId);
    const windowFrom = minutesFromNow(-60);
    await addRound(organiser, {
      ...{ contestId, testId: world.testId, name: "Vòng đã qua" },
      ...{ windowFrom, windowTo: minutesFromNow(-30) },
    });

    expect(await publishContest(organiser, { contestId })).toEqual({
      ok: false,
      reason: { code: "window_over", round: "Vòng đã qua" },
    });
    expect(await database.select().from(form).where(eq(form.sittingId, good))).toEqual([]);

    const short = await aDraftContest(world);
    await aRoundOf(world, short);
    const { items } = await listItems(bank.reviewer, { bankId: bank.bankId, page: 1 });
    for (const { id: itemId } of items) must(await openPractice(bank.reviewer, { itemId }));
    expect(await publishContest(organiser, { contestId: short })).toEqual({
      ok: false,
      reason: { code: "shortfall", round: "Vòng 1" },
    });
  });

  test("waits for audiences, rounds and an installation that may hold a test", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { organiser, district } = world;
    const contestId = await createContest(organiser, {
      ...{ name: "Trống", rules: "", tieBreak: "entrants", prizes: noPrizes },
      ownerUnitId: district,
    });
    const publish = async (ctx = organiser) => {
      const result = await publishContest(ctx, { contestId });
      return result.ok ? "published" : result.reason.code;
    };

    expect(await publish()).toBe("no_audience");
    const everybody = { contestId, name: "Mọi người", unitIds: [], jobGroupCodes: [] };
    must(await addAudience(organiser, everybody));
    expect(await publish()).toBe("no_round");
    await aRoundOf(world, contestId);
    expect(await publish({ ...organiser, examObstacle: "insecure_origin" })).toBe(
      "insecure_origin",
    );
    expect(await publish()).toBe("published");
  });
});
