import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { attempt, candidate, roleAssignment, sitting } from "@/db/schema";
import { startAttempt } from "@/lib/services/attempt/start-attempt";
import { takeOverAttempt } from "@/lib/services/attempt/take-over-attempt";
import { addAudience } from "@/lib/services/contest/add-audience";
import { closeRound } from "@/lib/services/contest/close-round";
import { createContest } from "@/lib/services/contest/create-contest";
import { enterRound } from "@/lib/services/contest/enter-round";
import { listMyContests } from "@/lib/services/contest/list-my-contests";
import { loadMyContest } from "@/lib/services/contest/load-my-contest";
import { publishContest } from "@/lib/services/contest/publish-contest";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { someone } from "../bank/a-world";
import {
  aDistrict,
  anOfficer,
  begin,
  candidatesOf,
  minutesFromNow,
  must,
} from "../sitting/a-sitting";
import { aStartedSitting, fourOfficers } from "../sitting/a-sitting";
import {
  accountOf,
  aDraftContest,
  anOpenRound,
  aRoundOf,
  deliveryTo,
  moveToGroup,
  noPrizes,
} from "./a-contest";

describe("enterRound", () => {
  test("lists the officer by their own click, with a form in turn, once and for good", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { contestId, sittingId } = await anOpenRound(world);
    const officer = await accountOf(world, await anOfficer(world, world.north, "Lê Thị Ái"));

    const candidateId = must(await enterRound(officer, { sittingId, guess: 12 }));

    const [row] = await database.select().from(candidate).where(eq(candidate.id, candidateId));
    expect(row).toMatchObject({ guess: 12, unitName: "Xã Quảng Ngạn", codeMac: null });
    expect(row?.admittedBy).toBe(officer.actor.userId);
    const [own] = await database.select().from(attempt).where(eq(attempt.candidateId, candidateId));
    expect(own).toMatchObject({ state: "created", formId: row?.formId, allowanceS: 1800 });
    expect(await actsOn(database, candidateId)).toEqual(["contest.enter"]);

    expect(await enterRound(officer, { sittingId, guess: 99 })).toEqual({
      ok: true,
      value: candidateId,
    });
    const rows = await database.select().from(candidate).where(eq(candidate.sittingId, sittingId));
    expect(rows).toMatchObject([{ guess: 12 }]);
    const [mine] = (await listMyContests(officer)).filter(({ id }) => id === contestId);
    expect(mine?.rounds).toMatchObject([{ phase: "running", entered: true }]);
  });

  test("gives neighbours different forms, without a draw", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId } = await anOpenRound(world);
    const forms = [];
    for (const name of ["Lê Thị Ái", "Trần Văn Đức", "Hồ Thị Dung"]) {
      const officer = await accountOf(world, await anOfficer(world, world.north, name));
      const candidateId = must(await enterRound(officer, { sittingId, guess: 0 }));
      const [row] = await database.select().from(candidate).where(eq(candidate.id, candidateId));
      forms.push(row?.formId);
    }
    expect(new Set(forms).size).toBe(3);
  });

  test("is only for the window of a round that is open", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const contestId = await aDraftContest(world);
    const enter = async (from: number, to: number) => {
      const window = { windowFrom: minutesFromNow(from), windowTo: minutesFromNow(to) };
      return aRoundOf(world, contestId, window);
    };
    const early = await enter(5, 60);
    const late = await enter(-60, 60);
    const closed = await enter(-1, 60);
    const officer = await accountOf(world, await anOfficer(world, world.north, "Lê Thị Ái"));
    await expect(enterRound(officer, { sittingId: closed, guess: 1 })).rejects.toThrow(NotFound);
    must(await publishContest(world.organiser, { contestId }));
    must(await closeRound(world.organiser, { sittingId: closed }));
    const over = { windowTo: minutesFromNow(-1) };
    await database.update(sitting).set(over).where(eq(sitting.id, late));

    const told = async (sittingId: typeof early) => {
      const result = await enterRound(officer, { sittingId, guess: 1 });
      return result.ok ? "in" : result.reason;
    };
    expect([await told(early), await told(late), await told(closed)]).toEqual([
      ...["too_early", "round_over", "round_over"],
    ]);
  });

  test("does not exist for whom it is not: no audience, no post, no officer", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { organiser, district, north, south } = world;
    const contestId = await createContest(organiser, {
      ...{ name: "Chỉ xã bắc", rules: "", tieBreak: "entrants", prizes: noPrizes },
      ownerUnitId: district,
    });
    const name = "Chuyên môn";
    const expert = await anOfficer(world, north, "Trần Văn Đức");
    await moveToGroup(world, expert, "experts");
    const experts = { contestId, name, unitIds: [north], jobGroupCodes: ["experts"] };
    must(await addAudience(organiser, experts));
    const sittingId = await aRoundOf(world, contestId);
    must(await publishContest(organiser, { contestId }));
    const away = await anOfficer(world, south, "Hồ Thị Dung");
    await moveToGroup(world, away, "experts");
    const strangers = [
      await accountOf(world, await anOfficer(world, north, "Lê Thị Ái")),
      await accountOf(world, away),
      await accountOf(world, await anOfficer(world, north, "Ngô Văn Mới", { from: "2030-01-01" })),
      await someone(world, "candidate"),
    ];

    for (const stranger of strangers) {
      const entering = enterRound(stranger, { sittingId, guess: 1 });
      await expect(entering).rejects.toThrow(NotFound);
      const mine = await listMyContests(stranger).catch(() => []);
      expect(mine.map(({ id }) => id)).not.toContain(contestId);
    }
    expect(await enterRound(await accountOf(world, expert), { sittingId, guess: 1 })).toMatchObject(
      {
        ok: true,
      },
    );
  });

  test("is refused to whoever organises it, writes or reviews questions, or opens accounts", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { north, south, district } = world;
    const { contestId, sittingId } = await anOpenRound(world);
    const held = async (role: Parameters<typeof accountOf>[2]) => {
      const officer = await accountOf(world, await anOfficer(world, north, "Lê Thị Ái"), role);
      const { barred } = await loadMyContest(officer, { contestId });
      const result = await enterRound(officer, { sittingId, guess: 1 });
      expect(barred).toBe(!result.ok);
      return result.ok ? "in" : result.reason;
    };

    expect(await held({ role: "organiser", unitId: district })).toBe("barred");
    expect(await held({ role: "organiser", unitId: null })).toBe("barred");
    expect(await held({ role: "author", unitId: null })).toBe("barred");
    expect(await held({ role: "reviewer", unitId: null })).toBe("barred");
    expect(await held({ role: "administrator", unitId: null })).toBe("barred");
    // What lies elsewhere, and what shows no question, keeps nobody out.
    expect(await held({ role: "organiser", unitId: south })).toBe("in");
    expect(await held({ role: "unit_representative", unitId: north })).toBe("in");
    expect(await held({ role: "leader", unitId: district })).toBe("in");
  });

  test("remembers who knew the questions, also by another account, and forgets what ended before", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const before = await anOfficer(world, world.north, "Lê Thị Ái");
    const since = await anOfficer(world, world.north, "Trần Văn Đức");
    const author = { role: "author", unitId: null } as const;
    await accountOf(world, before, author);
    const old = new Date(Date.now() - 86_400_000);
    await database
      .update(roleAssignment)
      .set({ endedAt: old })
      .where(eq(roleAssignment.role, "author"));
    const { sittingId } = await anOpenRound(world);
    const other = await accountOf(world, since, author);
    await database
      .update(roleAssignment)
      .set({ endedAt: new Date(Date.now() + 1000) })
      .where(eq(roleAssignment.userId, other.actor.userId));

    const told = async (officerId: typeof before) =>
      enterRound(await accountOf(world, officerId), { sittingId, guess: 1 });
    expect(await told(before)).toMatchObject({ ok: true });
    expect(await told(since)).toEqual({ ok: false, reason: "barred" });
  });
});

describe("an entrant", () => {
  test("begins at once, and goes on at another machine without a code; in a room nobody does", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId } = await anOpenRound(world);
    const officer = await accountOf(world, await anOfficer(world, world.north, "Lê Thị Ái"));
    const candidateId = must(await enterRound(officer, { sittingId, guess: 3 }));
    const delivery = deliveryTo(url);
    const own = { sittingId, candidateId, codeStamp: 0 };

    const started = must(await startAttempt(delivery, { ...own, deviceId: "may-mot-01" }));
    expect(started.state).toBe("in_progress");
    expect(await startAttempt(delivery, { ...own, deviceId: "may-hai-02" })).toEqual({
      ok: false,
      reason: "elsewhere",
    });
    const moved = must(await takeOverAttempt(delivery, { ...own, deviceId: "may-hai-02" }));
    expect([moved.attemptId, moved.epoch]).toEqual([started.attemptId, 2]);

    await fourOfficers(world);
    const room = await aStartedSitting(world);
    const [seat] = await candidatesOf(world.organiser, room);
    if (!seat) throw new Error("nobody is listed");
    must(await begin(world, url, room, seat.id));
    const taken = await takeOverAttempt(delivery, {
      ...{ sittingId: room, candidateId: seat.id, codeStamp: 0, deviceId: "may-hai-02" },
    });
    expect(taken).toEqual({ ok: false, reason: { code: "code_required" } });
  });
});
