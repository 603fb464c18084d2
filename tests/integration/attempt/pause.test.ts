import { describe, expect } from "vitest";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeAttempt } from "@/lib/services/attempt/resume-attempt";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { loadLiveRoom } from "@/lib/services/sitting/load-live-room";
import { aRunningAttempt, runningAttempts, makeOlder, type Room } from "./support/a-room";
import { test } from "./support/room-test";
import { timeLeftOf } from "./support/time-left";

const reason = "Mất điện";

const acts = async ({ sql }: Room, subject: string) =>
  (
    await sql`select act from audit_event where subject_id = ${subject} and actor_kind = 'user' order by at, id`
  ).map((row) => row.act as string);

describe("a pause", () => {
  test("costs nothing: what was left then is left afterwards, to the millisecond", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const ctx = as(room.invigilator);
    const before = await timeLeftOf(room, id);
    await pauseAttempt(ctx, { attemptId: id, reason });
    const paused = await timeLeftOf(room, id);
    await room.sql`update attempt set paused_at = paused_at - interval '20 min', last_t = last_t - interval '20 min' where id = ${id}`;

    await resumeAttempt(ctx, { attemptId: id });

    const after = await timeLeftOf(room, id);
    expect(paused).toMatchObject({ state: "paused", deadline: null });
    expect(Number(after.deadline) - Number(before.deadline)).toBe(after.pausedMs);
    expect(after.pausedMs).toBeGreaterThanOrEqual(20 * 60_000);
    expect((await api.save(id, [[1, 1, "a"]])).status).toBe(200);
    expect(await acts(room, id)).toEqual(["attempt.pause", "attempt.resume"]);
  });

  test("asked for again changes nothing, nor does a resume of what runs", async ({
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const ctx = as(room.invigilator);
    await pauseAttempt(ctx, { attemptId: id, reason });
    const paused = await timeLeftOf(room, id);

    const again = await pauseAttempt(ctx, { attemptId: id, reason });
    const same = await timeLeftOf(room, id);
    await resumeAttempt(ctx, { attemptId: id });
    const resumed = await timeLeftOf(room, id);
    const twice = await resumeAttempt(ctx, { attemptId: id });

    expect([again.ok, same, twice.ok]).toEqual([true, paused, true]);
    expect(await timeLeftOf(room, id)).toEqual(resumed);
    expect(await acts(room, id)).toEqual(["attempt.pause", "attempt.resume"]);
  });

  test("comes too late in the seconds of grace, and closes what is over time", async ({
    as,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [one, two] = await runningAttempts(room);
    await makeOlder(room, one, 3610);
    await makeOlder(room, two, 3700);
    const ctx = as(room.invigilator);

    const told = [
      await pauseAttempt(ctx, { attemptId: one, reason }),
      await pauseAttempt(ctx, { attemptId: two, reason }),
    ];

    expect(told).toEqual([
      { ok: false, reason: "time_over" },
      { ok: false, reason: "not_running" },
    ]);
    expect((await timeLeftOf(room, two)).state).toBe("expired");
  });

  test("of a room stops everybody who works, and nobody else, at one instant", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 4 });
    const ids = await runningAttempts(room);
    await api.submit(ids[0], 0);
    const ctx = as(room.invigilator);

    const paused = await pauseRoom(ctx, { sittingId: room.sittingId, reason });
    const instants =
      await room.sql`select distinct paused_at from attempt where sitting_id = ${room.sittingId} and state = 'paused'`;
    const resumed = await resumeRoom(ctx, { sittingId: room.sittingId });

    expect([paused, resumed]).toEqual([
      { ok: true, value: { paused: 3 } },
      { ok: true, value: { resumed: 3 } },
    ]);
    expect(instants).toHaveLength(1);
    expect(await acts(room, room.sittingId)).toEqual(["sitting.pause", "sitting.resume"]);
  });

  test("of one candidate outlasts that of the room around it", async ({ as, makeRoom }) => {
    const room = await makeRoom({ candidates: 3 });
    const { sittingId } = room;
    const ids = await runningAttempts(room);
    const [before, within] = ids;
    const ctx = as(room.invigilator);
    await pauseAttempt(ctx, { attemptId: before, reason: "Thay bàn phím" });
    await pauseRoom(ctx, { sittingId, reason });
    await resumeAttempt(ctx, { attemptId: within });
    await pauseAttempt(ctx, { attemptId: within, reason: "Thay chuột" });
    const standing = await loadLiveRoom(ctx, { sittingId });

    const resumed = await resumeRoom(ctx, { sittingId });

    expect(resumed).toEqual({ ok: true, value: { resumed: 1 } });
    const states = ids.map(async (id) => (await timeLeftOf(room, id)).state);
    expect(await Promise.all(states)).toEqual(["paused", "paused", "in_progress"]);
    const alone = new Set(
      standing.candidates.filter(({ pausedAlone }) => pausedAlone).map((one) => one.attemptId),
    );
    expect(ids.map((id) => alone.has(id))).toEqual([true, true, false]);
  });

  test("of a room where nobody works stops nobody, and nothing is written down", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    await api.submit(await aRunningAttempt(room, room.candidates[0]), 0);
    const ctx = as(room.invigilator);
    const { sittingId } = room;

    const said = [
      await pauseRoom(ctx, { sittingId, reason }),
      await resumeRoom(ctx, { sittingId }),
    ];

    expect(said).toEqual([
      { ok: false, reason: "nobody_working" },
      { ok: true, value: { resumed: 0 } },
    ]);
    expect(await acts(room, sittingId)).toEqual([]);
  });
});
