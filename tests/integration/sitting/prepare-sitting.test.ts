import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { attempt, form, visit } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";
import { moveItem } from "@/lib/services/bank/move-item";
import { listItems } from "@/lib/services/bank/list-items";
import { NotFound } from "@/lib/services/context";
import { listUnitResults } from "@/lib/services/result/list-unit-results";
import { addUnits } from "@/lib/services/sitting/add-units";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { removeCandidates } from "@/lib/services/sitting/remove-candidates";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import {
  aCampaign,
  aDistrict,
  aDraftSitting,
  aPerson,
  aReadySitting,
  candidatesOf,
  fourOfficers,
  must,
} from "./a-sitting";
import { actsOn } from "../access/a-person";

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
      provisional: true,
      detail: { population: 3, listed: 1, n: 0 },
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

async function candidatesOfUnit(
  world: Awaited<ReturnType<typeof aDistrict>>,
  sittingId: SittingId,
) {
  must(await addUnits(world.organiser, { sittingId, unitIds: [world.north] }));
  return candidatesOf(world.organiser, sittingId);
}
