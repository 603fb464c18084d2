import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent, candidatePresence, incident, response, sitting } from "@/db/schema";
import type { AttemptId } from "@/lib/domain/ids";
import { extendAttempt } from "@/lib/services/attempt/extend-attempt";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeAttempt } from "@/lib/services/attempt/resume-attempt";
import { NotFound } from "@/lib/services/context";
import { assignInvigilator } from "@/lib/services/sitting/assign-invigilator";
import { listIncidents } from "@/lib/services/sitting/list-incidents";
import { listMySittings } from "@/lib/services/sitting/list-my-sittings";
import { loadLiveRoom } from "@/lib/services/sitting/load-live-room";
import { recordIncident } from "@/lib/services/sitting/record-incident";
import { removeInvigilator } from "@/lib/services/sitting/remove-invigilator";
import { resolveIncident } from "@/lib/services/sitting/resolve-incident";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import {
  aDistrict,
  aDraftSitting,
  aReadySitting,
  aStartedSitting,
  begin,
  candidatesOf,
  type District,
  fourOfficers,
  grantInvigilator,
  must,
} from "./a-sitting";

async function aRoom(pools: Pick<District, "database" | "keys">, url: string) {
  const world = await aDistrict(pools);
  await fourOfficers(world);
  const sittingId = await aStartedSitting(world, { withStartCode: false });
  const [first, second, third] = await candidatesOf(world.organiser, sittingId);
  if (!first || !second || !third) throw new Error("three are listed");
  must(await begin(world, url, sittingId, first.id));
  must(await begin(world, url, sittingId, second.id));
  return { world, sittingId, first, second, third };
}

const standingsIn = async (
  world: District,
  sittingId: Parameters<typeof loadLiveRoom>[1]["sittingId"],
) =>
  (await loadLiveRoom(world.organiser, { sittingId })).candidates.map(({ standing }) => standing);

describe("loadLiveRoom", () => {
  test("tells at work, out of reach, paused, calling, waiting and not here apart", async ({
    database,
    keys,
    url,
  }) => {
    const { world, sittingId, first, second, third } = await aRoom({ database, keys }, url);
    const heard = (candidateId: typeof first.id, secondsAgo: number) =>
      database
        .insert(candidatePresence)
        .values({ candidateId, seenAt: new Date(Date.now() - secondsAgo * 1000) })
        .onConflictDoUpdate({
          target: candidatePresence.candidateId,
          set: { seenAt: new Date(Date.now() - secondsAgo * 1000) },
        });

    await heard(first.id, 1);
    await heard(second.id, 90);
    expect(await standingsIn(world, sittingId)).toEqual(["working", "lost", "not_here"]);

    await heard(second.id, 20);
    await heard(third.id, 1);
    expect(await standingsIn(world, sittingId)).toEqual(["working", "unsteady", "to_admit"]);

    const attemptId = second.attemptId as AttemptId;
    must(await pauseAttempt(world.organiser, { attemptId, reason: "Mất điện" }));
    await database
      .insert(incident)
      .values({ sittingId, attemptId: first.attemptId as AttemptId, kind: "call" });
    expect(await standingsIn(world, sittingId)).toEqual(["calling", "paused", "to_admit"]);

    await database
      .update(sitting)
      .set({ lateLimitS: 60, startedAt: new Date(Date.now() - 61_000) })
      .where(eq(sitting.id, sittingId));
    expect(await standingsIn(world, sittingId)).toEqual(["calling", "paused", "too_late"]);
  });

  test("counts the questions that are saved, empty answers not among them", async ({
    database,
    keys,
    url,
  }) => {
    const { world, sittingId, first } = await aRoom({ database, keys }, url);
    const attemptId = first.attemptId as AttemptId;
    const answer = (position: number, value: string) => ({
      attemptId,
      position,
      epoch: 1,
      seq: position,
      value,
    });
    await database.insert(response).values([answer(1, '"A"'), answer(2, '""')]);

    const { candidates } = await loadLiveRoom(world.organiser, { sittingId });

    expect(candidates[0]).toMatchObject({ saved: 1, items: 2, number: "001", name: "Lê Thị Ái" });
  });

  test("tells what was done to the course of the room and of one paper, the newest first", async ({
    database,
    keys,
    url,
  }) => {
    const { world, sittingId, first } = await aRoom({ database, keys }, url);
    const attemptId = first.attemptId as AttemptId;
    const { organiser } = world;
    must(await pauseAttempt(organiser, { attemptId, reason: "Mất điện" }));
    must(await resumeAttempt(organiser, { attemptId }));
    must(await extendAttempt(organiser, { attemptId, extraS: 300, reason: "Bù lúc mất điện" }));
    must(await pauseRoom(organiser, { sittingId, reason: "Báo cháy" }));

    const { interventions } = await loadLiveRoom(organiser, { sittingId });

    expect(
      interventions.map(({ act, number, reason, extraS }) => [act, number, reason, extraS]),
    ).toEqual([
      ["sitting.pause", null, "Báo cháy", null],
      ["attempt.extend", "001", "Bù lúc mất điện", 300],
      ["attempt.resume", "001", "", null],
      ["attempt.pause", "001", "Mất điện", null],
    ]);
    const [latest, given] = interventions;
    expect(latest).toMatchObject({ name: null, by: organiser.actor.name, requestedBy: null });
    expect(given?.name).toBe("Lê Thị Ái");
  });

  test("is shown to the invigilator of this room only", async ({ database, keys, url }) => {
    const { world, sittingId } = await aRoom({ database, keys }, url);

    await expect(loadLiveRoom(world.invigilator, { sittingId })).rejects.toThrow(NotFound);
    const { userId } = world.invigilator.actor;
    await grantInvigilator(world, userId);
    must(await assignInvigilator(world.organiser, { sittingId, userId }));
    expect((await loadLiveRoom(world.invigilator, { sittingId })).candidates).toHaveLength(3);
    must(await removeInvigilator(world.organiser, { sittingId, userId }));
    await expect(loadLiveRoom(world.invigilator, { sittingId })).rejects.toThrow(NotFound);
  });
});

describe("assignInvigilator", () => {
  test("knows nobody who does not hold the role", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aDraftSitting(world);
    const { userId } = (await someone({ database, keys }, "author")).actor;

    await expect(assignInvigilator(world.organiser, { sittingId, userId })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("listMySittings", () => {
  test("shows an invigilator their own rooms, without drafts", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const draft = await aDraftSitting(world);
    const mine = await aReadySitting(world);
    await aReadySitting(world);
    const { userId } = world.invigilator.actor;
    await grantInvigilator(world, userId);
    must(await assignInvigilator(world.organiser, { sittingId: draft, userId }));
    must(await assignInvigilator(world.organiser, { sittingId: mine, userId }));

    const { ahead, over } = await listMySittings(world.invigilator);

    expect(ahead.map(({ id }) => id)).toEqual([mine]);
    expect(over).toEqual([]);
    const author = await someone({ database, keys }, "author");
    await expect(listMySittings(author)).rejects.toThrow(NotFound);
  });
});

describe("recordIncident", () => {
  test("keeps what happened for the minutes, to a candidate or to the room", async ({
    database,
    keys,
    url,
  }) => {
    const { world, sittingId, first } = await aRoom({ database, keys }, url);
    const attemptId = first.attemptId as AttemptId;

    must(
      await recordIncident(world.organiser, {
        sittingId,
        attemptId,
        kind: "machine",
        note: "Máy treo",
      }),
    );
    must(
      await recordIncident(world.organiser, {
        sittingId,
        attemptId: null,
        kind: "power",
        note: "Mất điện",
      }),
    );

    expect(
      (await listIncidents(world.organiser, { sittingId })).map(({ kind, number, note }) => [
        kind,
        number,
        note,
      ]),
    ).toEqual([
      ["power", null, "Mất điện"],
      ["machine", "001", "Máy treo"],
    ]);
    const acts = await database
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.act, "sitting.record_incident"));
    expect(acts.filter(({ subjectId }) => subjectId === sittingId)).toHaveLength(2);
  });

  test("is refused for a draft, an attempt of another room, and to others", async ({
    database,
    keys,
    url,
  }) => {
    const { world, sittingId, first } = await aRoom({ database, keys }, url);
    const draft = await aDraftSitting(world);
    const elsewhere = await aReadySitting(world);
    const attemptId = first.attemptId as AttemptId;
    const what = { kind: "other", note: "" } as const;

    expect(
      await recordIncident(world.organiser, { sittingId: draft, attemptId: null, ...what }),
    ).toEqual({
      ok: false,
      reason: "not_prepared",
    });
    await expect(
      recordIncident(world.organiser, { sittingId: elsewhere, attemptId, ...what }),
    ).rejects.toThrow(NotFound);
    await expect(
      recordIncident(world.invigilator, { sittingId, attemptId, ...what }),
    ).rejects.toThrow(NotFound);
  });
});

describe("resolveIncident", () => {
  test("lowers a raised hand once", async ({ database, keys, url }) => {
    const { world, sittingId, first } = await aRoom({ database, keys }, url);
    const [raised] = await database
      .insert(incident)
      .values({ sittingId, attemptId: first.attemptId as AttemptId, kind: "call" })
      .returning();
    const incidentId = raised?.id ?? "";

    must(await resolveIncident(world.organiser, { sittingId, incidentId }));
    must(await resolveIncident(world.organiser, { sittingId, incidentId }));

    const { candidates } = await loadLiveRoom(world.organiser, { sittingId });
    expect(candidates.map(({ callId }) => callId)).toEqual([null, null, null]);
    const acts = await database
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.act, "sitting.resolve_incident"));
    expect(acts.filter(({ subjectId }) => subjectId === sittingId)).toHaveLength(1);
    await expect(resolveIncident(world.invigilator, { sittingId, incidentId })).rejects.toThrow(
      NotFound,
    );
    await expect(
      resolveIncident(world.organiser, { sittingId: await aReadySitting(world), incidentId }),
    ).rejects.toThrow(NotFound);
  });
});

/** The role as the account administration keeps it. */
