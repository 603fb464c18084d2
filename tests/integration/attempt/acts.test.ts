import { describe, expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { admitLateAnswers } from "@/lib/services/attempt/admit-late-answers";
import { forceSubmitAttempt } from "@/lib/services/attempt/force-submit-attempt";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { reopenAttempt } from "@/lib/services/attempt/reopen-attempt";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import { transferAttempt } from "@/lib/services/attempt/transfer-attempt";
import { voidAttempt } from "@/lib/services/attempt/void-attempt";
import type { Context } from "@/lib/services/context";
import { aRunningAttempt, runningAttempts, makeOlder, type Room } from "./support/a-room";
import { test } from "./support/room-test";

const reason = "Máy hỏng";

type Wanted = Parameters<typeof requestAttemptAct>[1];

async function ask(ctx: Context, wanted: Wanted): Promise<string> {
  const asked = await requestAttemptAct(ctx, wanted);
  if (!asked.ok) throw new Error(asked.reason);
  return asked.value;
}

const finishes = async ({ sql }: Room, id: AttemptId) =>
  (
    await sql`select version, snapshot, current, scored from finish where attempt_id = ${id} order by version`
  ).map(
    (row) => `${row.version as number} ${row.snapshot as string}${row.current ? " current" : ""}`,
  );

describe("handing in for a candidate", () => {
  test("fixes what the server holds, running or paused, with one receipt", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [one, two] = await runningAttempts(room);
    const ctx = as(room.invigilator);
    await api.save(one, [[1, 1, "a"]]);
    await pauseAttempt(ctx, { attemptId: two, reason });

    const first = await forceSubmitAttempt(ctx, { attemptId: one, reason });
    const again = await forceSubmitAttempt(ctx, { attemptId: one, reason });
    const paused = await forceSubmitAttempt(ctx, { attemptId: two, reason });
    const candidate = await api.submit(one, 5);

    expect(again).toEqual(first);
    expect(paused.ok).toBe(true);
    expect(candidate.body).toMatchObject({
      receipt: { number: first.ok ? first.value.receipt : "", state: "submitted" },
    });
    const acts = await room.sql`select actor_kind, act from audit_event where subject_id = ${one}`;
    expect([...acts]).toEqual([{ actor_kind: "user", act: "attempt.force_submit" }]);
  });

  test("is refused before the start", async ({ as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await room.sql`update attempt set state = 'created', started_at = null where id = ${id}`;

    expect(await forceSubmitAttempt(as(room.invigilator), { attemptId: id, reason })).toEqual({
      ok: false,
      reason: "not_running",
    });
    await room.sql`update attempt set started_at = last_t, state = 'in_progress' where id = ${id}`;
  });
});

test("a transfer lets another machine take over without the code, once", async ({
  api,
  as,
  makeRoom,
}) => {
  const room = await makeRoom();
  const token = await api.enter(room.sittingId, room.candidates[0]);
  const path = `sittings/${room.sittingId}`;
  const { body } = await api.post(`${path}/start`, { device_id: "device-one" }, { token });
  const id = body.attempt_id as AttemptId;
  await transferAttempt(as(room.invigilator), { attemptId: id, reason });

  const stillThere = await api.save(id, [[1, 1, "a"]], 1);
  const taken = await api.post(`${path}/take-over`, { device_id: "device-two" }, { token });
  const third = await api.post(`${path}/take-over`, { device_id: "device-3333" }, { token });

  expect([stillThere.status, taken.body.epoch]).toEqual([200, 2]);
  expect([third.status, third.body.code]).toEqual([403, "code_required"]);
});

describe("voiding", () => {
  test("takes two persons, and then nothing of the attempt counts or is lost", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [[1, 1, "a"]]);
    await api.submit(id, 1);
    const approvalId = await ask(as(room.invigilator), {
      attemptId: id,
      reason,
      act: "attempt.void",
    });

    const alone = await voidAttempt(as(room.invigilator), { approvalId });
    const done = await voidAttempt(as(room.second), { approvalId });
    const saved = await api.save(id, [[2, 1, "b"]]);
    const seen = await api.look(id);

    expect([alone, done]).toEqual([
      { ok: false, reason: "same_person" },
      { ok: true, value: undefined },
    ]);
    expect(await finishes(room, id)).toEqual(['1 {"1":"a"}']);
    expect([saved.status, saved.body.code, seen.body.state, seen.body.receipt]).toEqual([
      409,
      "closed",
      "voided",
      null,
    ]);
  });

  test("a second time is refused", async ({ as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const [one, two] = [as(room.invigilator), as(room.second)];
    await voidAttempt(two, {
      approvalId: await ask(one, { attemptId: id, reason, act: "attempt.void" }),
    });

    const again = await voidAttempt(two, {
      approvalId: await ask(one, { attemptId: id, reason, act: "attempt.void" }),
    });

    expect(again).toEqual({ ok: false, reason: "voided_already" });
  });
});

describe("reopening", () => {
  test("gives back the time that was left under the next lease, and a new receipt in the end", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await makeOlder(room, id, 1800);
    await api.save(id, [[1, 1, "a"]]);
    const first = await api.submit(id, 1);
    const left = await room.sql<
      { ms: number }[]
    >`select (extract(epoch from deadline_at - closed_at) * 1000)::float8 as ms from attempt where id = ${id}`;
    const approvalId = await ask(as(room.invigilator), {
      attemptId: id,
      reason,
      act: "attempt.reopen",
      extraS: null,
    });

    const done = await reopenAttempt(as(room.second), { approvalId });

    const [row] = await room.sql<{ ms: number; epoch: number; state: string }[]>`
      select (extract(epoch from deadline_at - last_t) * 1000)::float8 as ms, epoch, state from attempt where id = ${id}`;
    expect([done.ok, row]).toEqual([true, { ms: left[0]?.ms, epoch: 2, state: "in_progress" }]);
    expect((await api.save(id, [[2, 1, "b"]], 1)).body.code).toBe("lease_lost");
    await api.save(id, [[1, 4, "b"]], 2);
    const last = await api.submit(id, 1, 2);
    expect((last.body.receipt as { number: string }).number).not.toBe(
      (first.body.receipt as { number: string }).number,
    );
    expect(await finishes(room, id)).toEqual(['1 {"1":"a"}', '2 {"1":"a","4":"b"} current']);
  });

  test("of what ran out of time needs time to be given", async ({ api, as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await makeOlder(room, id, 3700);
    await api.look(id);
    const [one, two] = [as(room.invigilator), as(room.second)];
    const bare = await ask(one, { attemptId: id, reason, act: "attempt.reopen", extraS: null });

    const without = await reopenAttempt(two, { approvalId: bare });
    await room.sql`update approval set detail = '{"extraS": 600}' where id = ${bare}`;
    const done = await reopenAttempt(two, { approvalId: bare });

    expect([without, done.ok]).toEqual([{ ok: false, reason: "no_time_left" }, true]);
    const { body } = await api.look(id, 2);
    expect(body.state).toBe("in_progress");
    expect(body.remaining_ms).toBeGreaterThan(590_000);
    expect(body.remaining_ms).toBeLessThanOrEqual(600_000);
  });

  test("is refused once results were shown, and for what never ended", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [done, running] = await runningAttempts(room);
    await api.submit(done, 0);
    await room.sql`insert into result_release (sitting_id, audience, released_by) values (${room.sittingId}, 'units', ${room.invigilator.userId})`;
    const [one, two] = [as(room.invigilator), as(room.second)];
    const reopen = async (attemptId: AttemptId) =>
      reopenAttempt(two, {
        approvalId: await ask(one, { attemptId, reason, act: "attempt.reopen", extraS: null }),
      });

    expect([await reopen(done), await reopen(running)]).toEqual([
      { ok: false, reason: "released" },
      { ok: false, reason: "not_finished" },
    ]);
  });
});

describe("admitting late answers", () => {
  const event = (seq: number, position: number) => ({ epoch: 1, seq, position });

  test("lets them count where nothing newer stands, in a new version of the finish", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [[5, 1, "a"]]);
    await makeOlder(room, id, 3700);
    await api.save(id, [
      [3, 1, "b"],
      [6, 4, "b"],
      [7, 5, "c"],
    ]);
    await api.look(id);
    const events = [event(3, 1), event(6, 4)];
    const approvalId = await ask(as(room.invigilator), {
      attemptId: id,
      reason,
      act: "attempt.admit_late",
      events,
    });

    const done = await admitLateAnswers(as(room.second), { approvalId });

    expect(done).toEqual({ ok: true, value: { admitted: 2 } });
    expect(await finishes(room, id)).toEqual(['1 {"1":"a"}', '2 {"1":"a","4":"b"} current']);
    const admitted =
      await room.sql`select seq, admitted_by from response_event where attempt_id = ${id} and admitted_by is not null order by seq`;
    expect([...admitted]).toEqual([
      { seq: 3, admitted_by: room.second.userId },
      { seq: 6, admitted_by: room.second.userId },
    ]);
  });

  test("a second time admits nothing", async ({ api, as, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.submit(id, 0);
    await api.save(id, [[1, 1, "b"]]);
    const [one, two] = [as(room.invigilator), as(room.second)];
    const admit = async () =>
      admitLateAnswers(two, {
        approvalId: await ask(one, {
          attemptId: id,
          reason,
          act: "attempt.admit_late",
          events: [event(1, 1)],
        }),
      });

    expect([await admit(), await admit()]).toEqual([
      { ok: true, value: { admitted: 1 } },
      { ok: false, reason: "nothing_to_admit" },
    ]);
    expect(await finishes(room, id)).toEqual(["1 {}", '2 {"1":"b"} current']);
  });
});
