import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { attempt, auditEvent, form, visit } from "@/db/schema";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { moveItem } from "@/lib/services/bank/move-item";
import { listItems } from "@/lib/services/bank/list-items";
import { NotFound } from "@/lib/services/context";
import { listUnitResults } from "@/lib/services/result/list-unit-results";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { addUnits } from "@/lib/services/sitting/add-units";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { removeCandidates } from "@/lib/services/sitting/remove-candidates";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import {
  aCampaign,
  aDistrict,
  aDraftSitting,
  anOfficer,
  aPerson,
  aReadySitting,
  candidatesOf,
  fourOfficers,
  must,
} from "./a-sitting";

const actsOn = async (database: Database, subjectId: string) =>
  (
    await database
      .select({ act: auditEvent.act })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, subjectId))
  ).map(({ act }) => act);

describe("addUnits", () => {
  test("lists every officer of the units with the unit and title held on the day", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);

    const added = must(
      await addUnits(world.organiser, { sittingId, unitIds: [world.north, world.south] }),
    );

    expect(added).toEqual({ added: 4, alreadyListed: 0 });
    const listed = await candidatesOf(world.organiser, sittingId);
    expect(
      listed.map(({ givenName, unitName, title, number }) => [givenName, unitName, title, number]),
    ).toEqual([
      ["Ái", "Xã Quảng Ngạn", "Chuyên viên", null],
      ["Dung", "Xã Quảng An", "Chuyên viên", null],
      ["Đức", "Xã Quảng Ngạn", "Chuyên viên", null],
      ["Ơn", "Xã Quảng Ngạn", "Chuyên viên", null],
    ]);
    expect(await actsOn(database, sittingId)).toEqual(["sitting.create", "sitting.list_units"]);
  });

  test("adds nobody twice when asked again", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);
    const unitIds = [world.north];
    await addUnits(world.organiser, { sittingId, unitIds });

    expect(await addUnits(world.organiser, { sittingId, unitIds })).toEqual({
      ok: true,
      value: { added: 0, alreadyListed: 3 },
    });
  });

  test("leaves out who has moved elsewhere by the day of the sitting", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const moved = await anOfficer(world, world.north, "Nguyễn Văn Ơn");
    await anOfficer(world, world.north, "Lê Thị Ái");
    must(
      await transferOfficer(world.admin, {
        ...{ officerId: moved, unitId: world.south, on: "2026-01-01" },
        ...{ title: "Chuyên viên", jobGroupCode: "office" },
      }),
    );
    const sittingId = await aDraftSitting(world);

    await addUnits(world.organiser, { sittingId, unitIds: [world.north] });

    expect(
      (await candidatesOf(world.organiser, sittingId)).map(({ givenName }) => givenName),
    ).toEqual(["Ái"]);
  });

  test("finds nobody in units out of reach, and refuses a prepared list", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const local = await aPerson({ database, keys }, world.south, "organiser");
    const own = await aDraftSitting({ ...world, organiser: local, district: world.south });
    const ready = await aReadySitting(world);

    expect(await addUnits(local, { sittingId: own, unitIds: [world.north] })).toEqual({
      ok: false,
      reason: "nobody",
    });
    expect(await addUnits(world.organiser, { sittingId: ready, unitIds: [world.south] })).toEqual({
      ok: false,
      reason: "not_draft",
    });
  });

  test("knows no sitting of another body, and lets no invigilator write", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const elsewhere = await aPerson({ database, keys }, world.south, "organiser");
    const unitIds = [world.north];

    await expect(addUnits(elsewhere, { sittingId, unitIds })).rejects.toThrow(NotFound);
    await expect(addUnits(world.invigilator, { sittingId, unitIds })).rejects.toThrow(NotFound);
  });
});

describe("addCandidates", () => {
  test("says who has no post in reach", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const known = await anOfficer(world, world.north, "Lê Thị Ái");
    const later = await anOfficer(world, world.north, "Trần Văn Đức", { from: "2030-01-01" });
    const sittingId = await aDraftSitting(world);

    const added = await addCandidates(world.organiser, {
      sittingId,
      officerIds: [known, known, later],
    });

    expect(added).toEqual({ ok: true, value: { added: 1, alreadyListed: 0, withoutPost: 1 } });
  });
});

describe("removeCandidates", () => {
  test("takes people off a draft list, and nobody off a prepared one", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const draft = await aDraftSitting(world);
    await addUnits(world.organiser, { sittingId: draft, unitIds: [world.north] });
    const [first, ...others] = await candidatesOf(world.organiser, draft);
    const candidateIds = first ? [first.id] : [];

    expect(await removeCandidates(world.organiser, { sittingId: draft, candidateIds })).toEqual({
      ok: true,
      value: { removed: 1 },
    });
    expect(await removeCandidates(world.organiser, { sittingId: draft, candidateIds })).toEqual({
      ok: true,
      value: { removed: 0 },
    });
    expect((await candidatesOf(world.organiser, draft)).map(({ id }) => id)).toEqual(
      others.map(({ id }) => id),
    );
    await prepareSitting(world.organiser, { sittingId: draft });

    const refused = { ok: false, reason: "not_draft" };
    const rest = others.map(({ id }) => id);
    expect(
      await removeCandidates(world.organiser, { sittingId: draft, candidateIds: rest }),
    ).toEqual(refused);
    await expect(
      removeCandidates(world.invigilator, { sittingId: draft, candidateIds: rest }),
    ).rejects.toThrow(NotFound);
  });
});

describe("prepareSitting", () => {
  test("numbers by Vietnamese name order and gives each a form and an attempt that waits", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);
    await addUnits(world.organiser, { sittingId, unitIds: [world.north, world.south] });

    expect(await prepareSitting(world.organiser, { sittingId })).toEqual({
      ok: true,
      value: { candidates: 4 },
    });

    const listed = await candidatesOf(world.organiser, sittingId);
    expect(
      listed.map(({ number, givenName, attemptState }) => [number, givenName, attemptState]),
    ).toEqual([
      ["001", "Ái", "created"],
      ["002", "Dung", "created"],
      ["003", "Đức", "created"],
      ["004", "Ơn", "created"],
    ]);
    const attempts = await database.select().from(attempt).where(eq(attempt.sittingId, sittingId));
    expect(
      attempts.map(({ allowanceS, graceS, startedAt }) => [allowanceS, graceS, startedAt]),
    ).toEqual(Array.from({ length: 4 }, () => [1800, 30, null]));
    expect(new Set(attempts.map(({ formId }) => formId)).size).toBe(4);
    expect(await actsOn(database, sittingId)).toContain("sitting.prepare");
  });

  test("draws from the seed kept with the sitting: form k belongs to number k", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);

    const forms = await database
      .select({ number: form.number, seed: form.seed, formId: form.id })
      .from(form)
      .where(eq(form.sittingId, sittingId))
      .orderBy(form.number);

    const [first] = forms;
    expect(forms.map(({ seed }) => seed)).toEqual(
      [1, 2, 3].map((k) => `${first?.seed.replace(/\/1$/, "") ?? ""}/${k}`),
    );
    const byNumber = await database
      .select({ formId: attempt.formId, candidateId: attempt.candidateId })
      .from(attempt)
      .where(eq(attempt.sittingId, sittingId));
    const listed = await candidatesOf(world.organiser, sittingId);
    expect(
      listed.map(({ id }) => byNumber.find(({ candidateId }) => candidateId === id)?.formId),
    ).toEqual(forms.map(({ formId }) => formId));
  });

  test("keeps how many officers each unit of the campaign has, and its result from then on", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const campaignId = await aCampaign(world);
    const sittingId = await aDraftSitting(world, { campaignId });
    const listed = (await candidatesOfUnit(world, sittingId)).slice(0, 2);
    await removeCandidates(world.organiser, {
      sittingId,
      candidateIds: listed.map(({ id }) => id),
    });

    must(await prepareSitting(world.organiser, { sittingId }));

    const populations = await database
      .select({ unitId: visit.unitId, population: visit.population })
      .from(visit)
      .where(eq(visit.campaignId, campaignId));
    expect(new Map(populations.map(({ unitId, population }) => [unitId, population]))).toEqual(
      new Map([
        [world.north, 3],
        [world.south, null],
      ]),
    );
    const leader = await aPerson({ database, keys }, world.district, "leader");
    const { groups } = await listUnitResults(leader, { campaignId });
    const results = groups.flatMap(({ rows }) => rows.map(({ result }) => result));
    expect(results.find((result) => result?.unitId === world.north)).toMatchObject({
      ...{ population: 3, listed: 1, scored: 0, provisional: true },
    });
  });

  test("writes nothing when the bank cannot fill the blueprint, nobody is listed, or it is ready", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world);
    const prepare = () => prepareSitting(world.organiser, { sittingId });

    expect(await prepare()).toEqual({ ok: false, reason: { code: "empty" } });
    await addUnits(world.organiser, { sittingId, unitIds: [world.north] });
    const { author, bankId } = world.bank;
    const { items } = await listItems(author, { bankId, page: 1 });
    for (const { id } of items.slice(1)) {
      await moveItem(author, { itemId: id, move: "suspend", reason: "Nghi sai" });
    }
    expect(await prepare()).toEqual({
      ok: false,
      reason: { code: "shortfall", shortfalls: [{ cell: 0, wanted: 2, available: 1, missing: 1 }] },
    });
    expect(await database.select().from(form).where(eq(form.sittingId, sittingId))).toEqual([]);
    expect((await candidatesOf(world.organiser, sittingId)).map(({ number }) => number)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("is refused to others, and the second time", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const stranger = await someone({ database, keys }, "author");

    expect(await prepareSitting(world.organiser, { sittingId })).toEqual({
      ok: false,
      reason: { code: "not_draft" },
    });
    await expect(prepareSitting(world.invigilator, { sittingId })).rejects.toThrow(NotFound);
    await expect(prepareSitting(stranger, { sittingId })).rejects.toThrow(NotFound);
    await expect(
      prepareSitting(world.organiser, { sittingId: world.north as string as SittingId }),
    ).rejects.toThrow(NotFound);
  });
});

describe("addWalkIn", () => {
  test("gives the next number, a form of the same seed and an attempt at once", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const officerId = await anOfficer(world, world.south, "Phan Văn Ba");

    const walkIn = must(await addWalkIn(world.organiser, { sittingId, officerId }));

    expect(walkIn.number).toBe("004");
    const listed = (await candidatesOf(world.organiser, sittingId)).find(
      ({ id }) => id === walkIn.candidateId,
    );
    expect(listed).toMatchObject({
      walkIn: true,
      attemptState: "created",
      unitName: "Xã Quảng An",
    });
    const [last] = await database
      .select()
      .from(form)
      .where(and(eq(form.sittingId, sittingId), eq(form.number, 4)));
    expect(last?.seed.endsWith("/4")).toBe(true);
    expect(await actsOn(database, walkIn.candidateId)).toEqual(["sitting.walk_in"]);
  });

  test("gives two people who come at once two numbers", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const officers = await Promise.all(
      ["Phan Văn Ba", "Lê Văn Tư"].map((name) => anOfficer(world, world.south, name)),
    );

    const added = await Promise.all(
      officers.map((officerId) => addWalkIn(world.organiser, { sittingId, officerId })),
    );

    expect(added.map((result) => must(result).number).sort()).toEqual(["004", "005"]);
  });

  test("says why somebody cannot be added", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const draft = await aDraftSitting(world);
    const sittingId = await aReadySitting(world);
    const officerId = await anOfficer(world, world.south, "Phan Văn Ba");
    const reason = async (input: { sittingId: SittingId; officerId: OfficerId }) => {
      const result = await addWalkIn(world.organiser, input);
      return result.ok ? "ok" : result.reason.code;
    };

    expect(await reason({ sittingId: draft, officerId })).toBe("not_prepared");
    expect(await reason({ sittingId, officerId })).toBe("ok");
    expect(await reason({ sittingId, officerId })).toBe("already_listed");
    const later = await anOfficer(world, world.south, "Vũ Thị Sáu", { from: "2030-01-01" });
    expect(await reason({ sittingId, officerId: later })).toBe("no_post");
    must(await openSitting(world.organiser, { sittingId }));
    must(await closeSitting(world.organiser, { sittingId }));
    expect(
      await reason({ sittingId, officerId: await anOfficer(world, world.south, "Đỗ Văn Năm") }),
    ).toBe("closed");
    await expect(addWalkIn(world.invigilator, { sittingId, officerId })).rejects.toThrow(NotFound);
  });
});

async function candidatesOfUnit(
  world: Awaited<ReturnType<typeof aDistrict>>,
  sittingId: SittingId,
) {
  must(await addUnits(world.organiser, { sittingId, unitIds: [world.north] }));
  return candidatesOf(world.organiser, sittingId);
}
