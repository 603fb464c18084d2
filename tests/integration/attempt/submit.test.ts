import { createHash } from "node:crypto";
import { describe, expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import { admitLateAnswers } from "@/lib/services/attempt/admit-late-answers";
import { requestLateAnswers } from "@/lib/services/attempt/request-late-answers";
import { aRunningAttempt, runningAttempts, makeOlder } from "./support/a-room";
import type { Api } from "./support/an-api";
import { test } from "./support/room-test";
import { start } from "./support/starting";

describe("submit", () => {
  test("fixes what the server holds and gives the same receipt for ever", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [
      [1, 1, "b"],
      [2, 2, ["a", "c"]],
      [3, 4, ""],
    ]);

    const first = await api.submit(id, 3);
    const again = await api.submit(id, 3);
    const seen = await api.look(id);

    const [finish] = await room.sql`select snapshot, digest from finish where attempt_id = ${id}`;
    const snapshot = finish?.snapshot as string;
    expect(JSON.parse(snapshot)).toEqual({ 1: "b", 2: ["a", "c"], 4: "" });
    expect(snapshot).toBe(canonicalJson(JSON.parse(snapshot) as Record<string, string>));
    const digest = createHash("sha256").update(snapshot).digest("hex");
    expect(first.body).toMatchObject({
      receipt: { answered: 2, total: 5, digest, state: "submitted" },
    });
    expect([again.body.receipt, seen.body.receipt]).toEqual([
      first.body.receipt,
      first.body.receipt,
    ]);
  });

  test("names what is missing, and takes it once it has come", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [
      [1, 1, "a"],
      [4, 4, "a"],
    ]);

    const early = await api.submit(id, 4);
    await api.save(id, [
      [2, 2, ["a"]],
      [3, 3, "true"],
    ]);
    const then = await api.submit(id, 4);

    expect([early.status, early.body]).toEqual([409, { code: "missing", seqs: [2, 3] }]);
    expect(then.status).toBe(200);
  });

  test("does not ask for answers that were put aside: the page may have forgotten them", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await room.sql`
      insert into late_event (attempt_id, epoch, seq, position, value, received_at, reason)
      values (${id}, 1, 1, 1, '"a"', exam_clock(), 'paused')`;
    await api.save(id, [[2, 1, "b"]]);

    const { status } = await api.submit(id, 2);

    expect(status).toBe(200);
  });

  test("tells whoever comes back how many questions came too late, until they are let in", async ({
    api,
    as,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const opened = await start(api, room, token);
    const id = opened.body.attempt_id as AttemptId;
    await api.submit(id, 0);
    await api.save(id, [
      [1, 1, "a"],
      [2, 1, "b"],
      [3, 2, ["a"]],
    ]);
    const lateNow = async () => [
      (await start(api, room, token)).body.late,
      (await api.look(id)).body.late,
    ];
    const before = await lateNow();
    const asked = await requestLateAnswers(as(room.invigilator), {
      sittingId: room.sittingId,
      attemptId: id,
      reason: "Mạng",
    });
    await admitLateAnswers(as(room.second), { approvalId: asked.ok ? asked.value : "" });

    expect([opened.body.late, before, await lateNow()]).toEqual([0, [2, 2], [0, 0]]);
  });

  test("asks for nothing after the deadline", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [[1, 1, "a"]]);
    await makeOlder(room, id, 3610);

    const told = await api.submit(id, 7);

    expect(told.body).toMatchObject({ receipt: { answered: 1, state: "submitted" } });
    const [finish] = await room.sql`
      select f.finished_at = a.deadline_at as at_deadline from finish f join attempt a on a.id = f.attempt_id where a.id = ${id}`;
    expect(finish).toEqual({ at_deadline: true });
  });

  test("that comes after the last instant finds the attempt expired, with its receipt", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await makeOlder(room, id, 3700);

    const told = await api.submit(id, 0);

    expect(told.body).toMatchObject({ receipt: { answered: 0, state: "expired" } });
  });

  test("is not an old device's to do, nor possible in a pause", async ({ api, makeRoom }) => {
    const room = await makeRoom({ candidates: 2 });
    const [one, two] = room.candidates;
    const taken = await aRunningAttempt(room, one);
    const paused = await aRunningAttempt(room, two ?? one);
    await room.sql`update attempt set epoch = 2 where id = ${taken}`;
    await room.sql`
      update attempt set state = 'paused', paused_at = t, remaining_ms = 1000 * extract(epoch from deadline_at - t),
             deadline_at = null, close_after = null from exam_clock() t where id = ${paused}`;

    const told = [await api.submit(taken, 0, 1), await api.submit(paused, 0)];

    expect(told.map(({ status, body }) => [status, body.code])).toEqual([
      [409, "lease_lost"],
      [409, "paused"],
    ]);
  });

  test("writes down who handed in", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    await api.submit(id, 0);
    await api.submit(id, 0);

    const events = await room.sql`
      select act, actor_kind, actor_id from audit_event where subject_id = ${id}`;
    expect([...events]).toEqual([
      { act: "attempt.submit", actor_kind: "candidate", actor_id: room.candidates[0].id },
    ]);
  });
});

test("eight saves race three submits: one receipt, nothing vanishes, nothing unseen counts", async ({
  api,
  makeRoom,
}) => {
  const room = await makeRoom({ candidates: 20 });
  const ids = await runningAttempts(room);

  for (const id of ids) {
    const race = await raceToTheEnd(api, id);
    const [stored] = await room.sql<{ kept: number; late: number; finishes: number }[]>`
      select (select count(*)::int from response_event where attempt_id = ${id}) as kept,
             (select count(*)::int from late_event where attempt_id = ${id}) as late,
             (select count(*)::int from finish where attempt_id = ${id}) as finishes`;
    expect(new Set(race.receipts).size).toBe(1);
    expect(stored).toEqual({ kept: race.acked, late: race.refused, finishes: 1 });
    expect(race.acked + race.refused).toBe(8);
  }
});

async function raceToTheEnd(api: Api, id: Parameters<Api["save"]>[0]) {
  const saves = Array.from({ length: 8 }, (_, n) =>
    api.save(id, [[n + 1, (n % 4) + 1, answerAt(n % 4)]]),
  );
  const submits = [1, 2, 3].map(() => api.submit(id, 0));
  const told = await Promise.all(saves);
  return {
    receipts: (await Promise.all(submits)).map(({ body }) => JSON.stringify(body)),
    acked: told.filter(({ status }) => status === 200).length,
    refused: told.filter(({ status }) => status === 409).length,
  };
}

const answerAt = (position: number) => ["a", ["a"], "true", "b"][position] ?? "";
