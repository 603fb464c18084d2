import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { attempt, candidate } from "@/db/schema";
import type { OfficerId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import { addPost } from "@/lib/services/officer/add-post";
import { correctOfficer } from "@/lib/services/officer/correct-officer";
import { endAccommodation } from "@/lib/services/officer/end-accommodation";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { endPost } from "@/lib/services/officer/end-post";
import { grantAccommodation } from "@/lib/services/officer/grant-accommodation";
import { listOfficers } from "@/lib/services/officer/list-officers";
import { loadOfficer } from "@/lib/services/officer/load-officer";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import {
  aDistrict,
  anOfficer,
  aPerson,
  aReadySitting,
  type District,
  must,
} from "../sitting/a-sitting";

const facts = {
  familyName: "Hồ",
  middleName: "Thị",
  givenName: "Dung",
  staffCode: "",
  sex: "female",
  birthDate: "1985-07-01",
} as const;

describe("correcting an officer", () => {
  test("changes what is on record and what is searched by, and says so in the log", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Ho Thi Zung");
    const staffCode = `C${officerId}`.slice(0, 30);

    must(await correctOfficer(world.admin, { officerId, ...facts, staffCode }));

    const { officer } = await loadOfficer(world.admin, { officerId });
    expect(officer).toMatchObject({ ...facts, staffCode });
    const found = await listOfficers(world.admin, {
      ...{ on: "2025-01-01", inPost: true, page: 1, unitId: world.north, search: "hồ thị dung" },
    });
    expect(found.total).toBe(1);
    expect(await actsOn(database, officerId)).toEqual(["officer.enrol", "officer.correct"]);
  });

  test("is refused for a staff code of somebody else", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const staffCode = `T${world.north}`.slice(0, 30);
    await anOfficer(world, world.north, "Lê Thị Ái", { staffCode });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");

    const result = await correctOfficer(world.admin, { officerId, ...facts, staffCode });

    expect(result).toEqual({ ok: false, reason: "staff_code_taken" });
  });

  test("gives a staff code to one of two who are given it in the same moment", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const ids = await Promise.all(
      ["Lê Thị Ái", "Hồ Thị Dung"].map((name) => anOfficer(world, world.north, name)),
    );
    const staffCode = `D${world.north}`.slice(0, 30);
    const enrolled = { ...facts, staffCode, unitId: world.north, title: "Văn thư" };

    const results = await Promise.all([
      ...ids.map((officerId) => correctOfficer(world.admin, { officerId, ...facts, staffCode })),
      enrolOfficer(world.admin, { ...enrolled, jobGroupCode: "office", from: "2020-01-01" }),
    ]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result.reason).toBe("staff_code_taken");
    }
  });

  test("is for administrators of the unit alone", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");
    const elsewhere = await aPerson(world, world.south, "administrator");
    const reader = await aPerson(world, world.district, "organiser");
    const wanted = { officerId, ...facts, staffCode: "X" };

    await expect(correctOfficer(elsewhere, wanted)).rejects.toThrow(NotFound);
    await expect(correctOfficer(reader, wanted)).rejects.toThrow(NotFound);
  });
});

describe("posts", () => {
  test("a second one is concurrent, and the person is counted once", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");
    const post = { unitId: world.south, title: "Phó Bí thư", jobGroupCode: "office" };

    must(await addPost(world.admin, { officerId, ...post, from: "2024-01-01" }));
    const again = await addPost(world.admin, { officerId, ...post, from: "2024-02-01" });

    expect(again).toEqual({ ok: false, reason: { code: "held_already" } });
    const on = { on: "2025-01-01", inPost: true, search: "", page: 1 };
    const all = await listOfficers(await aPerson(world, world.district, "organiser"), on);
    expect(all.officers).toMatchObject([{ unitName: "Xã Quảng Ngạn", concurrent: false }]);
    const south = await listOfficers(world.admin, { ...on, unitId: world.south });
    expect(south.officers).toMatchObject([{ title: "Phó Bí thư", concurrent: true }]);
  });

  test("an ended one takes the person off the list, and a new one brings them back", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");
    const [post] = (await loadOfficer(world.admin, { officerId })).posts;
    const postId = post?.id ?? "";
    const end = (on: string) =>
      endPost(world.admin, { officerId, postId, on, reason: "Thôi việc" });

    expect(await end("2020-01-01")).toEqual({ ok: false, reason: "not_begun" });
    must(await end("2024-07-01"));
    expect(await end("2024-08-01")).toEqual({ ok: false, reason: "ended_already" });
    const inNorth = async (on: string) =>
      (
        await listOfficers(world.admin, {
          on,
          inPost: true,
          search: "",
          page: 1,
          unitId: world.north,
        })
      ).total;
    expect([await inNorth("2024-06-30"), await inNorth("2024-07-01")]).toEqual([1, 0]);
    const back = { unitId: world.north, title: "Chuyên viên", jobGroupCode: "office" };
    must(await addPost(world.admin, { officerId, ...back, from: "2025-01-01" }));
    const { posts } = await loadOfficer(world.admin, { officerId });
    expect(posts[0]).toMatchObject({ concurrent: false, validFrom: "2025-01-01" });
    expect(await actsOn(database, officerId)).toContain("officer.end_post");
  });

  test("never come to two main posts at once: the refusal says which day stands against it", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");
    const post = { officerId, unitId: world.south, title: "Văn thư", jobGroupCode: "office" };
    must(await transferOfficer(world.admin, { ...post, on: "2025-03-01" }));
    const follows = (from: string) => ({ ok: false, reason: { code: "post_follows", from } });

    const again = { ...post, title: "Kế toán" };
    expect(await transferOfficer(world.admin, { ...again, on: "2024-05-01" })).toEqual(
      follows("2025-03-01"),
    );
    expect(await transferOfficer(world.admin, { ...again, on: "2025-03-01" })).toEqual({
      ...{ ok: false, reason: { code: "no_post" } },
    });
    expect(await addPost(world.admin, { ...again, from: "2010-01-01" })).toMatchObject({
      ...{ ok: false, reason: { code: "post_follows" } },
    });
    const { posts } = await loadOfficer(world.admin, { officerId });
    expect(posts).toHaveLength(2);
  });

  test("come once of two transfers that are written down at the same moment", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");
    const post = { officerId, title: "Văn thư", jobGroupCode: "office", on: "2025-03-01" };

    const results = await Promise.all(
      [world.south, world.district].map((unitId) =>
        transferOfficer(world.admin, { ...post, unitId }),
      ),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { posts } = await loadOfficer(world.admin, { officerId });
    expect(posts.map(({ validTo }) => validTo)).toEqual([null, "2025-03-01"]);
  });

  test("of units out of reach are nobody else's to end", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");
    const [post] = (await loadOfficer(world.admin, { officerId })).posts;
    const neighbour = await aPerson(world, world.south, "administrator");
    const wanted = { officerId, postId: post?.id ?? "", on: "2025-01-01", reason: "" };

    await expect(endPost(neighbour, wanted)).rejects.toThrow(NotFound);
  });
});

async function granted(world: District, officerId: OfficerId, from = "2024-01-01") {
  must(
    await grantAccommodation(world.admin, {
      officerId,
      extraPercent: 25,
      reason: "Khiếm thị",
      from,
    }),
  );
}

const extraOf = async ({ database }: District, officerId: OfficerId) =>
  database
    .select({ extraS: candidate.extraAllowanceS, allowanceS: attempt.allowanceS })
    .from(candidate)
    .innerJoin(attempt, eq(attempt.candidateId, candidate.id))
    .where(eq(candidate.officerId, officerId));

describe("standing extra time", () => {
  test("goes into the list of a sitting by itself, and into the attempt", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const slower = await anOfficer(world, world.north, "Hồ Thị Dung");
    const other = await anOfficer(world, world.north, "Lê Thị Ái");
    await granted(world, slower);

    await aReadySitting(world);

    // A test of 30 minutes: a quarter of it, up to the next whole minute.
    expect(await extraOf(world, slower)).toEqual([{ extraS: 480, allowanceS: 2280 }]);
    expect(await extraOf(world, other)).toEqual([{ extraS: 0, allowanceS: 1800 }]);
    expect(await actsOn(database, slower)).toContain("officer.accommodate");
  });

  test("goes with somebody who comes without being listed", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await anOfficer(world, world.north, "Lê Thị Ái");
    const late = await anOfficer(world, world.south, "Hồ Thị Dung");
    await granted(world, late);
    const sittingId = await aReadySitting(world);

    must(await addWalkIn(world.organiser, { sittingId, officerId: late }));

    expect(await extraOf(world, late)).toEqual([{ extraS: 480, allowanceS: 2280 }]);
  });

  test("that has ended or not begun on the day counts for nothing", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const ended = await anOfficer(world, world.north, "Hồ Thị Dung");
    const coming = await anOfficer(world, world.north, "Lê Thị Ái");
    await granted(world, ended);
    must(await endAccommodation(world.admin, { officerId: ended, on: "2024-06-01" }));
    await granted(world, coming, "2099-01-01");

    await aReadySitting(world);

    expect(await extraOf(world, ended)).toMatchObject([{ extraS: 0 }]);
    expect(await extraOf(world, coming)).toMatchObject([{ extraS: 0 }]);
  });

  test("follows the one before without overlap, and is seen by who allows it alone", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Hồ Thị Dung");
    await granted(world, officerId);
    await granted(world, officerId, "2025-01-01");

    const earlier = await grantAccommodation(world.admin, {
      ...{ officerId, extraPercent: 50, reason: "Khiếm thị", from: "2024-06-01" },
    });
    const none = await endAccommodation(world.admin, { officerId, on: "2024-12-31" });

    expect(earlier).toEqual({ ok: false, reason: "later_one" });
    expect(none).toEqual({ ok: false, reason: "none_open" });
    expect((await loadOfficer(world.admin, { officerId })).accommodations).toMatchObject([
      { validFrom: "2025-01-01", validTo: null },
      { validFrom: "2024-01-01", validTo: "2025-01-01" },
    ]);
    const reader = await aPerson(world, world.district, "organiser");
    expect((await loadOfficer(reader, { officerId })).accommodations).toBeNull();
  });
});
