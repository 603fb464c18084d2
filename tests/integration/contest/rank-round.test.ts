import { describe, expect } from "vitest";
import { roleAssignment } from "@/db/schema";
import type { AudienceId } from "@/lib/domain/ids";
import { closeRound } from "@/lib/services/contest/close-round";
import { exportRanking, type RankedLine } from "@/lib/services/contest/export-ranking";
import { enterRound } from "@/lib/services/contest/enter-round";
import { loadContest } from "@/lib/services/contest/load-contest";
import { loadMyContest } from "@/lib/services/contest/load-my-contest";
import { loadRanking } from "@/lib/services/contest/load-ranking";
import { loadRound } from "@/lib/services/contest/load-round";
import { rankRound } from "@/lib/services/contest/rank-round";
import { releaseRound } from "@/lib/services/contest/release-round";
import { type Context, NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aDistrict, anOfficer, aPerson, type District, must } from "../sitting/a-sitting";
import { accountOf, anOpenRound, moveToGroup, noPrizes, scoreAll, sitRound } from "./a-contest";

/** A round with three entrants in the north and one in the south, closed and scored. */
async function aClosedRound(world: District, url: string) {
  const prizes = { ...noPrizes, first: 1, second: 1 };
  const { contestId, sittingId } = await anOpenRound(world, { prizes });
  const north = await anOfficer(world, world.north, "Lê Thị Ái");
  const people = {
    ai: await accountOf(world, north),
    duc: await accountOf(world, await anOfficer(world, world.north, "Trần Văn Đức")),
    on: await accountOf(world, await anOfficer(world, world.north, "Nguyễn Văn Ơn")),
    dung: await accountOf(world, await anOfficer(world, world.south, "Hồ Thị Dung")),
  };
  // Two answer everything right: that is the number to be guessed.
  await sitRound(url, people.ai, { sittingId, guess: 9, right: 2 });
  await sitRound(url, people.duc, { sittingId, guess: 1, right: 2 });
  await sitRound(url, people.on, { sittingId, guess: 2, right: 1 });
  await sitRound(url, people.dung, { sittingId, guess: 7, right: 1 });
  must(await closeRound(world.organiser, { sittingId }));
  return { contestId, sittingId, people };
}

async function namesIn(ctx: Context, world: Awaited<ReturnType<typeof aClosedRound>>) {
  const { contestId, sittingId } = world;
  const { audiences } = await loadContest(ctx, { contestId });
  return Promise.all(
    audiences.map(async ({ id: audienceId }) => {
      const rows = await loadRanking(ctx, { sittingId, audienceId, page: 1 });
      return rows.map(({ rank, givenName, prize, off }) => [rank, givenName, prize, off]);
    }),
  );
}

describe("rankRound", () => {
  test("ranks each audience apart: by points, then the nearest guess; and awards the prizes", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const closed = await aClosedRound(world, url);
    const { sittingId } = closed;
    expect(await rankRound(world.organiser, { sittingId })).toEqual({
      ok: false,
      reason: "unscored",
    });
    await scoreAll(world);

    expect(await rankRound(world.organiser, { sittingId })).toEqual({
      ok: true,
      value: { entrants: 4 },
    });

    expect(await namesIn(world.organiser, closed)).toEqual([
      [
        [1, "Đức", "first", 1],
        [2, "Ái", "second", 7],
        [3, "Ơn", null, 0],
      ],
      [[1, "Dung", "first", 5]],
    ]);
    const lines: unknown[] = [];
    const words = { name: "Bảng", titles: [], columns: [{ header: "Hạng", width: 9 }] };
    const rowOf = ({ audienceName, rank, givenName }: RankedLine) => {
      lines.push([audienceName, rank, givenName]);
      return [rank];
    };
    await exportRanking(world.organiser, { sittingId }, () => ({ ...words, rowOf }));
    expect(lines.map((line) => (line as unknown[]).slice(1))).toEqual([
      ...[
        [1, "Đức"],
        [2, "Ái"],
        [3, "Ơn"],
        [1, "Dung"],
      ],
    ]);
    const { ranking, round } = await loadRound(world.organiser, { sittingId });
    expect([ranking?.answer, ranking?.entrants, round.phase]).toEqual([2, 4, "ranked"]);
    expect(await actsOn(database, sittingId)).toContain("contest.rank_round");
  });

  test("leaves out who came to know the questions since, and may be done again until released", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const closed = await aClosedRound(world, url);
    const { sittingId, people } = closed;
    await scoreAll(world);
    must(await rankRound(world.organiser, { sittingId }));
    await database
      .insert(roleAssignment)
      .values({ userId: people.duc.actor.userId, role: "author", unitId: null });

    must(await rankRound(world.organiser, { sittingId }));

    const [north] = await namesIn(world.organiser, closed);
    expect(north).toEqual([
      [1, "Ái", "first", 8],
      [2, "Ơn", "second", 1],
    ]);
    must(await releaseRound(world.organiser, { sittingId }));
    expect(await rankRound(world.organiser, { sittingId })).toEqual({
      ok: false,
      reason: "released",
    });
  });

  test("waits until the round is closed, and is the organisers' alone", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId } = await anOpenRound(world);

    expect(await rankRound(world.organiser, { sittingId })).toEqual({
      ok: false,
      reason: "not_closed",
    });
    expect(await releaseRound(world.organiser, { sittingId })).toEqual({
      ok: false,
      reason: "not_ranked",
    });
    const stranger = await aPerson(world, world.south, "organiser");
    await expect(rankRound(stranger, { sittingId })).rejects.toThrow(NotFound);
    await expect(releaseRound(stranger, { sittingId })).rejects.toThrow(NotFound);
    await expect(loadRound(stranger, { sittingId })).rejects.toThrow(NotFound);
    const audienceId = sittingId as unknown as AudienceId;
    const reading = loadRanking(stranger, { sittingId, audienceId, page: 1 });
    await expect(reading).rejects.toThrow(NotFound);
  });
});

describe("releaseRound", () => {
  test("shows officers their own result and the prizes, and nothing of either before", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const { contestId, sittingId, people } = await aClosedRound(world, url);
    await scoreAll(world);
    must(await rankRound(world.organiser, { sittingId }));
    const seen = async (officer: Context) => {
      const { rounds } = await loadMyContest(officer, { contestId });
      return rounds.map(({ own, prizes, ranking }) => ({
        rank: own?.rank,
        prizes: prizes.flatMap(({ winners }) => winners.map(({ givenName }) => givenName)),
        answer: ranking?.answer,
      }));
    };
    const nothing = [{ rank: undefined, prizes: [], answer: undefined }];
    expect(await seen(people.on)).toEqual(nothing);

    must(await releaseRound(world.organiser, { sittingId }));
    must(await releaseRound(world.organiser, { sittingId }));

    expect(await seen(people.on)).toEqual([{ rank: 3, prizes: ["Đức", "Ái", "Dung"], answer: 2 }]);
    const bystander = await accountOf(world, await anOfficer(world, world.north, "Ngô Văn Xem"));
    expect(await seen(bystander)).toEqual([
      { rank: undefined, prizes: ["Đức", "Ái", "Dung"], answer: 2 },
    ]);
    const releases = (await actsOn(database, sittingId)).filter(
      (act) => act === "contest.release_round",
    );
    expect(releases).toHaveLength(1);
  });

  test("names each audience where nobody won, and how many were ranked in it", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const { contestId, sittingId } = await anOpenRound(world, {
      prizes: { ...noPrizes, first: 1 },
    });
    const someone = await accountOf(world, await anOfficer(world, world.north, "Lê Thị Ái"));
    await sitRound(url, someone, { sittingId, guess: 9, right: 0 });
    must(await closeRound(world.organiser, { sittingId }));
    await scoreAll(world);
    must(await rankRound(world.organiser, { sittingId }));
    must(await releaseRound(world.organiser, { sittingId }));

    const { rounds, audiences } = await loadMyContest(someone, { contestId });

    expect(audiences.length).toBeGreaterThan(1);
    expect(rounds.flatMap(({ prizes }) => prizes.map(({ name, ...rest }) => rest))).toMatchObject(
      audiences.map(({ id }, index) => ({ id, winners: [], ranked: index === 0 ? 1 : 0 })),
    );
  });
});

describe("the participation in a round", () => {
  test("sets the takers of each unit against its officers in post whom the contest is for", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId } = await aClosedRound(world, url);
    const idle = await anOfficer(world, world.north, "Phan Văn Bận");
    await moveToGroup(world, idle, "drivers");
    await anOfficer(world, world.south, "Ngô Thị Nghỉ");

    const { units } = await loadRound(world.organiser, { sittingId });

    expect(
      units.map(({ unitName, takers, eligible, rate }) => [unitName, takers, eligible, rate]),
    ).toEqual([
      ["Xã Quảng Ngạn", 3, 4, 750],
      ["Xã Quảng An", 1, 2, 500],
    ]);
  });

  test("counts nobody who is barred, neither among those in post nor among the takers", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId, people } = await aClosedRound(world, url);
    const own = { role: "organiser", unitId: world.district } as const;
    await accountOf(world, await anOfficer(world, world.north, "Phan Văn Tổ"), own);
    // Neither organises this contest nor knows questions: may take part, and counts.
    const inspects = { role: "inspector", unitId: world.district } as const;
    await accountOf(world, await anOfficer(world, world.south, "Ngô Thị Kiểm"), inspects);
    await database
      .insert(roleAssignment)
      .values({ userId: people.duc.actor.userId, role: "author", unitId: null });

    const { units, barred } = await loadRound(world.organiser, { sittingId });

    expect(barred).toBe(2);
    expect(units.map(({ unitName, takers, eligible }) => [unitName, takers, eligible])).toEqual([
      ["Xã Quảng Ngạn", 2, 2],
      ["Xã Quảng An", 1, 2],
    ]);
    await scoreAll(world);
    must(await rankRound(world.organiser, { sittingId }));
    await database
      .insert(roleAssignment)
      .values({ userId: people.on.actor.userId, role: "author", unitId: null });
    const { units: later } = await loadRound(world.organiser, { sittingId });
    // Whoever comes to know questions after the ranking took part in what was ranked.
    expect(later).toMatchObject(units.map(({ takers, eligible }) => ({ takers, eligible })));
  });

  test("counts nobody who only entered, and none of the job groups it is not for", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { sittingId } = await anOpenRound(world);
    const officer = await accountOf(world, await anOfficer(world, world.north, "Lê Thị Ái"));
    must(await enterRound(officer, { sittingId, guess: 1 }));

    const { units } = await loadRound(world.organiser, { sittingId });

    expect(units).toMatchObject([{ unitName: "Xã Quảng Ngạn", takers: 0, eligible: 1, rate: 0 }]);
  });
});
