import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent, sampleReplacement, sitting, unitResult } from "@/db/schema";
import { NotFound } from "@/lib/services/context";
import { loadUnitSample } from "@/lib/services/sampling/load-unit-sample";
import { recomputeResults } from "@/lib/services/result/recompute-results";
import { loadReplacement } from "@/lib/services/sampling/load-replacement";
import { replaceDrawn } from "@/lib/services/sampling/replace-drawn";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { addUnits } from "@/lib/services/sitting/add-units";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { excuseCandidate } from "@/lib/services/sitting/excuse-candidate";
import { listDrawn } from "@/lib/services/sitting/list-drawn";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { removeCandidates } from "@/lib/services/sitting/remove-candidates";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { test } from "@/tests/support/worker-database";
import {
  aDraftSitting,
  anOfficer,
  begin,
  candidatesOf,
  minutesFromNow,
  must,
} from "../sitting/a-sitting";
import { aDrawnSample, aSampledCampaign, membersOf, type SampledCampaign } from "./a-sample";

type Row = Awaited<ReturnType<typeof candidatesOf>>[number];
type FourOf = [Row, Row, Row, Row];

/** A draft sitting with those on its list whom a draw chose in the north. */
async function aListOfDrawn(world: SampledCampaign, over: { readonly lateLimitS?: number } = {}) {
  const { organiser, campaignId, north } = world;
  await aDrawnSample(world);
  const sittingId = await aDraftSitting(world, { campaignId, ...over });
  must(await listDrawn(organiser, { sittingId, unitIds: [north], most: null }));
  return sittingId;
}

describe("replaceDrawn", () => {
  test("calls up the first standing by, before and during the sitting, and keeps the absences", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser, campaignId, north } = world;
    const drawId = await aDrawnSample(world);
    const [first, second] = await membersOf(world, drawId, north, "reserve");
    const sittingId = await aDraftSitting(world, { campaignId });
    must(await listDrawn(organiser, { sittingId, unitIds: [north], most: null }));
    const [early, late, worker, none] = (await candidatesOf(organiser, sittingId)) as FourOf;
    const replace = (candidateId: typeof early.id, excused: boolean) =>
      replaceDrawn(organiser, { sittingId, candidateId, reason: "Đi công tác", excused });

    expect(must(await replace(early.id, true)).staffCode).toBe(first?.staffCode);
    must(await prepareSitting(organiser, { sittingId }));
    must(await openSitting(organiser, { sittingId }));
    must(await startSitting(organiser, { sittingId }));
    expect(must(await replace(late.id, false)).staffCode).toBe(second?.staffCode);

    expect(await replace(late.id, false)).toEqual({ ok: false, reason: { code: "replaced" } });
    expect(await replace(none.id, true)).toEqual({ ok: false, reason: { code: "no_reserve" } });
    await begin(world, url, sittingId, worker.id);
    expect(await replace(worker.id, true)).toEqual({ ok: false, reason: { code: "begun" } });
    const last = await loadReplacement(organiser, { sittingId, candidateId: none.id });
    expect(last.obstacle).toBe("no_reserve");

    const listed = await candidatesOf(organiser, sittingId);
    expect(listed).toHaveLength(8);
    const gone = listed.filter(({ replaced }) => replaced).map(({ id }) => id);
    expect(new Set(gone)).toEqual(new Set([early.id, late.id]));
    expect(listed.map(({ number }) => number)).not.toContain(null);
    expect(await database.select().from(sampleReplacement)).toHaveLength(2);
    const shown = await loadUnitSample(organiser, { campaignId, unitId: north });
    expect(shown?.absences).toMatchObject([
      { excused: true, reason: "Đi công tác", replacedBy: first?.name },
      { excused: false, reason: "Đi công tác", replacedBy: second?.name },
    ]);
    expect(shown?.strata).toMatchObject([{ size: 12, sample: 6, present: 1, replaced: 2 }]);

    must(await excuseCandidate(organiser, { sittingId, candidateId: early.id, reason: null }));
    must(await excuseCandidate(organiser, { sittingId, candidateId: late.id, reason: "Ốm" }));
    const again = await loadUnitSample(organiser, { campaignId, unitId: north });
    expect(again?.absences).toMatchObject([
      { excused: false, reason: null },
      { excused: true, reason: "Ốm" },
    ]);
    const events = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, early.id), eq(auditEvent.act, "sample.replace")));
    expect(events).toHaveLength(1);
  });

  test("calls nobody up who may not begin any more, and says so on the page", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser } = world;
    const sittingId = await aListOfDrawn(world, { lateLimitS: 300 });
    must(await prepareSitting(organiser, { sittingId }));
    must(await openSitting(organiser, { sittingId }));
    must(await startSitting(organiser, { sittingId }));
    const [away] = (await candidatesOf(organiser, sittingId)) as FourOf;
    const key = { sittingId, candidateId: away.id };
    const replace = () => replaceDrawn(organiser, { ...key, reason: "Nghỉ ốm", excused: true });
    const move = (values: Partial<typeof sitting.$inferInsert>) =>
      database.update(sitting).set(values).where(eq(sitting.id, sittingId));

    await move({ startedAt: minutesFromNow(-6) });
    expect(await replace()).toEqual({ ok: false, reason: { code: "too_late" } });
    expect(await loadReplacement(organiser, key)).toMatchObject({ obstacle: "too_late" });

    await move({ startedAt: minutesFromNow(-4), windowTo: minutesFromNow(-1) });
    expect(await replace()).toEqual({ ok: false, reason: { code: "window_over" } });

    await move({ windowTo: minutesFromNow(60) });
    expect(await loadReplacement(organiser, key)).toMatchObject({ obstacle: null });
    expect(await replace()).toMatchObject({ ok: true });
    expect(await candidatesOf(organiser, sittingId)).toHaveLength(7);
  });

  test("counts once whom a later sitting lists again, there replaced or there at last", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser, campaignId, north: unitId } = world;
    await aDrawnSample(world);
    const missed = await aDraftSitting(world, { campaignId });
    must(await listDrawn(organiser, { sittingId: missed, unitIds: [unitId], most: null }));
    must(await prepareSitting(organiser, { sittingId: missed }));
    must(await openSitting(organiser, { sittingId: missed }));
    const [gone, late] = (await candidatesOf(organiser, missed)) as FourOf;
    const excuse = { sittingId: missed, candidateId: late.id, reason: "Nghỉ ốm" };
    must(await excuseCandidate(organiser, excuse));
    must(await closeSitting(organiser, { sittingId: missed }));
    const sittingId = await aDraftSitting(world, { campaignId, name: "Ca thi bổ sung" });
    const officerIds = [gone.officerId, late.officerId];
    must(await addCandidates(organiser, { sittingId, officerIds }));
    const again = await candidatesOf(organiser, sittingId);
    const [goneAgain, lateAgain] = [gone, late].map(({ officerId }) =>
      again.find((one) => one.officerId === officerId),
    );
    if (!goneAgain || !lateAgain) throw new Error("not listed");
    const away = { candidateId: goneAgain.id, reason: "Đi công tác", excused: true };
    must(await replaceDrawn(organiser, { sittingId, ...away }));
    must(await prepareSitting(organiser, { sittingId }));
    must(await openSitting(organiser, { sittingId }));
    must(await startSitting(organiser, { sittingId }));
    await begin(world, url, sittingId, lateAgain.id);
    await recomputeResults({ db: database }, { campaignId });

    const kept = await database.select().from(unitResult).where(eq(unitResult.unitId, unitId));
    expect(kept).toMatchObject([{ population: 12, listed: 7, present: 1, excused: 1 }]);
    const shown = await loadUnitSample(organiser, { campaignId, unitId });
    expect(shown?.strata).toMatchObject([{ size: 12, sample: 6, present: 1, replaced: 1 }]);
    expect(shown?.absences.find(({ officerId }) => officerId === gone.officerId)).toMatchObject({
      ...{ excused: true, reason: "Đi công tác" },
    });
  });

  test("tells on the page of both who was called up for whom, why, and who has no slip yet", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser } = world;
    const sittingId = await aListOfDrawn(world);
    must(await prepareSitting(organiser, { sittingId }));
    const [away, other] = (await candidatesOf(organiser, sittingId)) as FourOf;
    const shown = (candidateId: typeof away.id) =>
      loadReplacement(organiser, { sittingId, candidateId });
    const noted = { reason: "Không báo trước", excused: false };

    const called = must(
      await replaceDrawn(organiser, { sittingId, candidateId: away.id, ...noted }),
    );
    const seat = (await candidatesOf(organiser, sittingId)).find(
      ({ staffCode }) => staffCode === called.staffCode,
    );
    if (!seat) throw new Error("nobody was called up");

    expect(await shown(away.id)).toEqual({
      obstacle: "replaced",
      calledUp: { candidateId: seat.id, name: called.name, number: seat.number, hasCode: false },
      note: "Không báo trước",
      standsFor: null,
    });
    expect(await shown(seat.id)).toMatchObject({
      calledUp: null,
      standsFor: { candidateId: away.id, number: away.number },
    });
    expect(await shown(other.id)).toMatchObject({ calledUp: null, standsFor: null });
  });

  test("keeps whom somebody was called up for on the list, so that absences are counted", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser } = world;
    const sittingId = await aListOfDrawn(world);
    const [absent, other] = (await candidatesOf(organiser, sittingId)) as FourOf;
    const away = { candidateId: absent.id, reason: "Đi công tác", excused: true };
    must(await replaceDrawn(organiser, { sittingId, ...away }));
    const remove = (...candidateIds: (typeof absent.id)[]) =>
      removeCandidates(organiser, { sittingId, candidateIds });

    expect(await remove(other.id, absent.id)).toEqual({ ok: false, reason: "replaced" });
    expect(await candidatesOf(organiser, sittingId)).toHaveLength(7);
    expect(await remove(other.id)).toEqual({ ok: true, value: { removed: 1 } });
  });

  test("refuses whom no draw chose, and strangers", async ({ database, keys }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser, campaignId, south } = world;
    await aDrawnSample(world);
    await anOfficer(world, south, "Phan Thị Ngoài");
    const sittingId = await aDraftSitting(world, { campaignId });
    must(await addUnits(organiser, { sittingId, unitIds: [south] }));
    const outsider = (await candidatesOf(organiser, sittingId)).find(
      ({ givenName }) => givenName === "Ngoài",
    );
    if (!outsider) throw new Error("nobody");
    const input = { sittingId, candidateId: outsider.id, reason: "Nghỉ ốm", excused: true };

    expect(await replaceDrawn(organiser, input)).toEqual({
      ...{ ok: false, reason: { code: "not_drawn" } },
    });
    await expect(replaceDrawn(world.invigilator, input)).rejects.toThrow(NotFound);
  });
});
