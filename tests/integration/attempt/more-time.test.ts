import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { approveExtension } from "@/lib/services/attempt/approve-extension";
import { extendAttempt } from "@/lib/services/attempt/extend-attempt";
import { extendRoom } from "@/lib/services/attempt/extend-room";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { refuseAttemptAct } from "@/lib/services/attempt/refuse-attempt-act";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import { resumeAttempt } from "@/lib/services/attempt/resume-attempt";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { aRunningAttempt, runningAttempts, makeOlder } from "./support/a-room";
import { test } from "./support/room-test";
import { timeLeftOf } from "./support/time-left";

const reason = "Mất điện";

describe("more time", () => {
  test("moves the end at once and says who gave it and why", async ({ api, as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const before = await timeLeftOf(room, id);

    await extendAttempt(as(room.invigilator), { attemptId: id, extraS: 600, reason });

    const { body } = await api.save(id, [[1, 1, "a"]]);
    expect((await api.look(id)).body.granted_s).toBe(600);
    expect(Date.parse(body.deadline_at as string) - Number(before.deadline)).toBe(600_000);
    const grants =
      await room.sql`select extra_s, reason, granted_by, approved_by from time_grant where attempt_id = ${id}`;
    expect([...grants]).toEqual([
      { extra_s: 600, reason, granted_by: room.invigilator.userId, approved_by: null },
    ]);
  });

  test("reaches the page with a token that lasts as long", async ({ api, as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const token = api.token(id, 1, 3_600_000 + 16 * 60_000);
    await extendAttempt(as(room.invigilator), { attemptId: id, extraS: 900, reason });

    const saved = await api.post(
      `attempts/${id}/save`,
      { epoch: 1, items: [{ seq: 1, position: 1, value: "a" }] },
      { token },
    );
    const seen = await api.get(`attempts/${id}`, { token });
    const after = await api.get(`attempts/${id}`, { token: saved.body.attempt_token as string });

    expect([typeof saved.body.attempt_token, typeof seen.body.attempt_token]).toEqual([
      "string",
      "string",
    ]);
    expect(saved.headers.get("set-cookie")).toContain("sathach_attempt=");
    expect([after.status, after.body.attempt_token]).toEqual([200, undefined]);
  });

  test("in a pause is there after it", async ({ as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const ctx = as(room.invigilator);
    await pauseAttempt(ctx, { attemptId: id, reason });
    const paused = await timeLeftOf(room, id);

    await extendAttempt(ctx, { attemptId: id, extraS: 300, reason });
    const extended = await timeLeftOf(room, id);
    await resumeAttempt(ctx, { attemptId: id });

    const [row] = await room.sql<{ left: number }[]>`
      select (extract(epoch from deadline_at - last_t) * 1000)::float8 as left from attempt where id = ${id}`;
    expect((extended.left ?? 0) - (paused.left ?? 0)).toBe(300_000);
    expect(row?.left).toBe(extended.left);
  });

  test("beyond 15 minutes in all takes a second person, who is another one", async ({
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const [one, two] = [as(room.invigilator), as(room.second)];
    await extendAttempt(one, { attemptId: id, extraS: 600, reason });

    const alone = await extendAttempt(one, { attemptId: id, extraS: 301, reason });
    const asked = await requestAttemptAct(one, {
      attemptId: id,
      reason,
      act: "attempt.extend",
      extraS: 1200,
    });
    const approvalId = asked.ok ? asked.value : "";
    const twice = await requestAttemptAct(one, {
      attemptId: id,
      reason,
      act: "attempt.extend",
      extraS: 1200,
    });
    const self = await approveExtension(one, { approvalId });
    const done = await approveExtension(two, { approvalId });
    const again = await approveExtension(two, { approvalId });

    expect([alone, twice, self, done, again]).toEqual([
      { ok: false, reason: "needs_second_person" },
      { ok: false, reason: "requested_already" },
      { ok: false, reason: "same_person" },
      { ok: true, value: undefined },
      { ok: false, reason: "decided_already" },
    ]);
    const grants =
      await room.sql`select extra_s, approved_by from time_grant where attempt_id = ${id} order by at, id`;
    expect([...grants]).toEqual([
      { extra_s: 600, approved_by: null },
      { extra_s: 1200, approved_by: room.second.userId },
    ]);
  });

  test("may be refused by the second person, and nothing moves", async ({ as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const before = await timeLeftOf(room, id);
    const asked = await requestAttemptAct(as(room.invigilator), {
      attemptId: id,
      reason,
      act: "attempt.extend",
      extraS: 1200,
    });
    const approvalId = asked.ok ? asked.value : "";

    const refused = await refuseAttemptAct(as(room.second), { approvalId, reason: "Không cần" });
    const late = await approveExtension(as(room.second), { approvalId });

    expect([refused.ok, late]).toEqual([true, { ok: false, reason: "decided_already" }]);
    expect(await timeLeftOf(room, id)).toEqual(before);
  });

  test("for a room goes to everybody or to nobody", async ({ as, makeRoom }) => {
    const room = await makeRoom({ candidates: 3 });
    const ids = await runningAttempts(room);
    const ctx = as(room.invigilator);
    const { sittingId } = room;

    const first = await extendRoom(ctx, { sittingId, extraS: 300, reason });
    await extendAttempt(ctx, { attemptId: ids[1], extraS: 600, reason });
    const second = await extendRoom(ctx, { sittingId, extraS: 60, reason });

    expect([first, second]).toEqual([
      { ok: true, value: { extended: 3 } },
      { ok: false, reason: "needs_second_person" },
    ]);
    const [sum] =
      await room.sql`select sum(extra_s)::int as s from time_grant g join attempt a on a.id = g.attempt_id where a.sitting_id = ${sittingId}`;
    expect(sum?.s).toBe(3 * 300 + 600);
  });

  test.for([0, 59, 14_401])("of %i seconds is out of range", async (extraS, { as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    expect(await extendAttempt(as(room.invigilator), { attemptId: id, extraS, reason })).toEqual({
      ok: false,
      reason: "out_of_range",
    });
  });
});

test("time is not a stranger's to touch", async ({ as, makeRoom }) => {
  const room = await makeRoom();
  const id = await aRunningAttempt(room, room.candidates[0]);
  const ctx = as(room.stranger);
  const { sittingId } = room;

  const tries = [
    () => pauseAttempt(ctx, { attemptId: id, reason }),
    () => resumeAttempt(ctx, { attemptId: id }),
    () => extendAttempt(ctx, { attemptId: id, extraS: 60, reason }),
    () => requestAttemptAct(ctx, { attemptId: id, reason, act: "attempt.void" }),
    () => pauseRoom(ctx, { sittingId, reason }),
    () => resumeRoom(ctx, { sittingId }),
    () => extendRoom(ctx, { sittingId, extraS: 60, reason }),
  ];

  for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFound);
  expect((await timeLeftOf(room, id)).state).toBe("in_progress");
});

test("an extension that comes as the time ends either counts in full or not at all", async ({
  api,
  as,
  makeRoom,
}) => {
  const room = await makeRoom({ candidates: 12 });
  const ids = await runningAttempts(room);
  for (const id of ids) await makeOlder(room, id, 3630 - 0.15);

  const told = await Promise.all(
    ids.map(async (id) => {
      const [extended, saved] = await Promise.all([
        extendAttempt(as(room.invigilator), { attemptId: id, extraS: 60, reason }),
        api.save(id, [[1, 1, "a"]]),
      ]);
      return { id, extended: extended.ok, saved: saved.status };
    }),
  );

  for (const { id, extended } of told) {
    const { body } = await api.look(id);
    expect(body.state).toBe(extended ? "in_progress" : "expired");
  }
});
