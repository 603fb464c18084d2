import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { attempt, auditEvent, candidate } from "@/db/schema";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { endAccommodation } from "@/lib/services/officer/end-accommodation";
import { grantAccommodation } from "@/lib/services/officer/grant-accommodation";
import { renewWindow } from "@/lib/services/sitting/renew-window";
import { test } from "@/tests/support/worker-database";
import {
  aDistrict,
  aReadySitting,
  aStartedSitting,
  anOfficer,
  begin,
  candidatesOf,
  type District,
  must,
} from "./a-sitting";

/** Half as long again, of the half hour that the district's test takes. */
const grant = ({ admin }: District, officerId: OfficerId, from = "2026-01-01") =>
  grantAccommodation(admin, { officerId, extraPercent: 50, reason: "Khuyết tật tay", from });

/** Of one person in a sitting: the extra time on the list, and the whole time of the attempt. */
async function timesOf(database: Database, sittingId: SittingId, officerId: OfficerId) {
  const [row] = await database
    .select({ extra: candidate.extraAllowanceS, allowance: attempt.allowanceS })
    .from(candidate)
    .leftJoin(attempt, eq(attempt.candidateId, candidate.id))
    .where(and(eq(candidate.sittingId, sittingId), eq(candidate.officerId, officerId)));
  return row;
}

describe("standing extra time", () => {
  test("that is approved after the list was made reaches list and attempt, of nobody else", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái");
    const other = await anOfficer(world, world.north, "Trần Văn Đức");
    const sittingId = await aReadySitting(world);

    must(await grant(world, officerId));

    expect(await timesOf(database, sittingId, officerId)).toEqual({ extra: 900, allowance: 2700 });
    expect(await timesOf(database, sittingId, other)).toEqual({ extra: 0, allowance: 1800 });
    const [listed] = (await candidatesOf(world.organiser, sittingId)).filter(
      (row) => row.extraAllowanceS > 0,
    );
    const [event] = await database
      .select({ detail: auditEvent.detail })
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, officerId), eq(auditEvent.act, "officer.accommodate")));
    expect(event?.detail).toEqual({
      extraPercent: 50,
      from: "2026-01-01",
      candidates: [listed?.id],
    });
  });

  test("that ends is taken back where the test has not begun", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái");
    must(await grant(world, officerId));
    const sittingId = await aReadySitting(world);
    expect(await timesOf(database, sittingId, officerId)).toEqual({ extra: 900, allowance: 2700 });

    must(await endAccommodation(world.admin, { officerId, on: "2026-02-01" }));

    expect(await timesOf(database, sittingId, officerId)).toEqual({ extra: 0, allowance: 1800 });
  });

  test("changes nothing of a test that has begun", async ({ database, keys, url }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái");
    const sittingId = await aStartedSitting(world);
    const [person] = await candidatesOf(world.organiser, sittingId);
    if (!person) throw new Error("nobody is listed");
    must(await begin(world, url, sittingId, person.id));

    must(await grant(world, officerId));

    expect(await timesOf(database, sittingId, officerId)).toEqual({ extra: 0, allowance: 1800 });
  });

  test("follows a prepared sitting to another day", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const officerId = await anOfficer(world, world.north, "Lê Thị Ái");
    must(await grant(world, officerId, "2040-01-01"));
    const sittingId = await aReadySitting(world);
    expect(await timesOf(database, sittingId, officerId)).toEqual({ extra: 0, allowance: 1800 });
    const windowFrom = new Date("2040-03-01T01:00:00Z");
    const windowTo = new Date("2040-03-01T03:00:00Z");

    must(await renewWindow(world.organiser, { sittingId, windowFrom, windowTo }));

    expect(await timesOf(database, sittingId, officerId)).toEqual({ extra: 900, allowance: 2700 });
  });
});
