import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { attempt, auditEvent, finish, sitting } from "@/db/schema";
import type { AttemptId } from "@/lib/domain/ids";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { NotFound } from "@/lib/services/context";
import { listUnitResults } from "@/lib/services/result/list-unit-results";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { excuseCandidate } from "@/lib/services/sitting/excuse-candidate";
import { renewWindow } from "@/lib/services/sitting/renew-window";
import { settleSitting } from "@/lib/services/sitting/settle-sitting";
import { test } from "@/tests/support/worker-database";
import {
  aCampaign,
  aDistrict,
  aDraftSitting,
  aPerson,
  aReadySitting,
  aStartedSitting,
  begin,
  candidatesOf,
  fourOfficers,
  minutesFromNow,
  must,
} from "./a-sitting";

describe("closeSitting", () => {
  test("hands in for who works and who is paused, and leaves who never began", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);
    const [works, stands, absent] = await candidatesOf(world.organiser, sittingId);
    if (!works || !stands || !absent) throw new Error("three are listed");
    must(await begin(world, url, sittingId, works.id));
    must(await begin(world, url, sittingId, stands.id));
    must(
      await pauseAttempt(world.organiser, {
        attemptId: stands.attemptId as AttemptId,
        reason: "Mất điện",
      }),
    );

    expect(await closeSitting(world.organiser, { sittingId })).toEqual({
      ok: true,
      value: { submitted: 2 },
    });

    const after = await candidatesOf(world.organiser, sittingId);
    expect(after.map(({ attemptState }) => attemptState)).toEqual([
      "submitted",
      "submitted",
      "created",
    ]);
    const finishes = await database
      .select({ current: finish.current })
      .from(finish)
      .innerJoin(attempt, eq(attempt.id, finish.attemptId))
      .where(eq(attempt.sittingId, sittingId));
    expect(finishes).toEqual([{ current: true }, { current: true }]);
    const [row] = await database.select().from(sitting).where(eq(sitting.id, sittingId));
    expect(row?.state).toBe("closed");
    const [event] = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, sittingId), eq(auditEvent.act, "sitting.close")));
    expect(event?.detail).toEqual({ submitted: [works.attemptId, stands.attemptId].sort() });
  });

  test("lets nobody start afterwards", async ({ database, keys, url }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);
    const [first] = await candidatesOf(world.organiser, sittingId);
    if (!first) throw new Error("nobody is listed");
    const start = begin(world, url, sittingId, first.id);
    await start;
    must(await closeSitting(world.organiser, { sittingId }));
    const [, second] = await candidatesOf(world.organiser, sittingId);

    await expect(begin(world, url, sittingId, second?.id ?? first.id)).rejects.toThrow("not_open");
  });

  test("handed in or refused, never left running, when starts race with the closing", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);
    const listed = await candidatesOf(world.organiser, sittingId);

    await Promise.all([
      ...listed.map(({ id }) => begin(world, url, sittingId, id).catch(() => null)),
      closeSitting(world.organiser, { sittingId }),
    ]);

    const states = (await candidatesOf(world.organiser, sittingId)).map(
      ({ attemptState }) => attemptState,
    );
    expect(states.every((state) => state === "created" || state === "submitted")).toBe(true);
  });

  test("changes nothing the second time, and needs open doors", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const ready = await aReadySitting(world);
    const sittingId = await aStartedSitting(world);

    expect(await closeSitting(world.organiser, { sittingId: ready })).toEqual({
      ok: false,
      reason: "not_open",
    });
    must(await closeSitting(world.organiser, { sittingId }));
    expect(await closeSitting(world.organiser, { sittingId })).toEqual({
      ok: true,
      value: { submitted: 0 },
    });
    const events = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, sittingId), eq(auditEvent.act, "sitting.close")));
    expect(events).toHaveLength(1);
  });

  test("is no act of an invigilator of another room", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);

    await expect(closeSitting(world.invigilator, { sittingId })).rejects.toThrow(NotFound);
  });

  test("makes the figures of its units final, absences included", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const campaignId = await aCampaign(world);
    const sittingId = await aStartedSitting(world, { campaignId });
    const [first] = await candidatesOf(world.organiser, sittingId);
    if (!first) throw new Error("nobody is listed");
    must(
      await excuseCandidate(world.organiser, {
        sittingId,
        candidateId: first.id,
        reason: "Nghỉ thai sản",
      }),
    );

    must(await closeSitting(world.organiser, { sittingId }));

    const leader = await aPerson({ database, keys }, world.district, "leader");
    const { groups } = await listUnitResults(leader, { campaignId });
    const results = groups.flatMap(({ rows }) => rows.map(({ result }) => result));
    expect(results.find((result) => result?.unitId === world.north)).toMatchObject({
      provisional: false,
      detail: { listed: 3, present: 0, absentWithReason: 1 },
    });
  });
});

describe("settleSitting", () => {
  test("waits for every score", async ({ database, keys, url }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world);
    const [first] = await candidatesOf(world.organiser, sittingId);
    if (!first) throw new Error("nobody is listed");
    must(await begin(world, url, sittingId, first.id));
    const settle = () => settleSitting(world.organiser, { sittingId });

    expect(await settle()).toEqual({ ok: false, reason: "not_closed" });
    must(await closeSitting(world.organiser, { sittingId }));
    expect(await settle()).toEqual({ ok: false, reason: "unscored" });
    await database
      .update(finish)
      .set({ scored: true })
      .where(eq(finish.attemptId, first.attemptId as AttemptId));
    expect(await settle()).toEqual({ ok: true, value: undefined });
    expect(await settle()).toEqual({ ok: true, value: undefined });

    const [row] = await database.select().from(sitting).where(eq(sitting.id, sittingId));
    expect(row).toMatchObject({ state: "settled", settledAt: expect.any(Date) as Date });
    await expect(settleSitting(world.invigilator, { sittingId })).rejects.toThrow(NotFound);
  });
});

describe("renewWindow", () => {
  test("moves the window of a ready sitting and records both", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);
    const window = { windowFrom: minutesFromNow(60), windowTo: minutesFromNow(180) };

    expect(await renewWindow(world.organiser, { sittingId, ...window })).toEqual({
      ok: true,
      value: undefined,
    });
    must(await renewWindow(world.organiser, { sittingId, ...window }));

    const [row] = await database.select().from(sitting).where(eq(sitting.id, sittingId));
    expect(row).toMatchObject(window);
    const events = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, sittingId), eq(auditEvent.act, "sitting.renew_window")));
    expect(events).toHaveLength(1);
  });

  test("takes no time from who is at work, however short it gets", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world, { withStartCode: false });
    const [first] = await candidatesOf(world.organiser, sittingId);
    if (!first) throw new Error("somebody is listed");
    must(await begin(world, url, sittingId, first.id));
    const deadlines = () =>
      database
        .select({ at: attempt.deadlineAt })
        .from(attempt)
        .where(and(eq(attempt.sittingId, sittingId), eq(attempt.state, "in_progress")));
    const promised = await deadlines();
    const window = { windowFrom: minutesFromNow(-60), windowTo: minutesFromNow(1) };

    must(await renewWindow(world.organiser, { sittingId, ...window }));

    expect(promised).toHaveLength(1);
    expect(await deadlines()).toEqual(promised);
  });

  test("gives whoever was kept waiting longer to begin", async ({ database, keys, url }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aStartedSitting(world, { withStartCode: false, lateLimitS: 0 });
    const [first] = await candidatesOf(world.organiser, sittingId);
    if (!first) throw new Error("somebody is listed");
    const late = await begin(world, url, sittingId, first.id);
    const window = { windowFrom: minutesFromNow(-60), windowTo: minutesFromNow(180) };

    must(await renewWindow(world.organiser, { sittingId, ...window, lateLimitS: 1800 }));
    const begun = await begin(world, url, sittingId, first.id);
    must(await renewWindow(world.organiser, { sittingId, ...window }));

    expect([late, begun.ok]).toEqual([{ ok: false, reason: "too_late" }, true]);
    const [row] = await database.select().from(sitting).where(eq(sitting.id, sittingId));
    expect(row?.lateLimitS).toBe(1800);
    const events = await database
      .select({ detail: auditEvent.detail })
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, sittingId), eq(auditEvent.act, "sitting.renew_window")));
    expect(events).toMatchObject([{ detail: { lateLimitS: { before: 0, after: 1800 } } }]);
  });

  test("is refused for an empty window, a draft, and to others", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const window = { windowFrom: minutesFromNow(60), windowTo: minutesFromNow(180) };

    expect(await renewWindow(world.organiser, { sittingId, ...window })).toEqual({
      ok: false,
      reason: "not_movable",
    });
    expect(
      await renewWindow(world.organiser, { sittingId, ...window, windowTo: window.windowFrom }),
    ).toEqual({ ok: false, reason: "window_order" });
    await expect(renewWindow(world.invigilator, { sittingId, ...window })).rejects.toThrow(
      NotFound,
    );
  });
});
