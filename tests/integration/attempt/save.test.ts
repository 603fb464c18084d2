import { setTimeout as pause } from "node:timers/promises";
import { describe, expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { aRunningAttempt, runningAttempts, makeOlder, type Room } from "./support/a-room";
import { test } from "./support/room-test";

const answers = async ({ sql }: Room, id: AttemptId) =>
  Object.fromEntries(
    (await sql`select position, value from response where attempt_id = ${id}`).map((row) => [
      row.position as number,
      JSON.parse(row.value as string) as unknown,
    ]),
  );

const seqs = async ({ sql }: Room, id: AttemptId) =>
  (await sql`select seq from response_event where attempt_id = ${id} order by seq`).map(
    (row) => row.seq as number,
  );

const late = async ({ sql }: Room, id: AttemptId) =>
  (await sql`select seq, reason from late_event where attempt_id = ${id} order by seq`).map(
    (row) => `${row.seq as number} ${row.reason as string}`,
  );

describe("an answer that counts", () => {
  test("is acknowledged every time and stored once when it arrives three times at once", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    const told = await Promise.all([1, 2, 3].map(() => api.save(id, [[1, 1, "a"]])));

    expect(told.map(({ status, body }) => [status, body.acked])).toEqual([
      [200, [1]],
      [200, [1]],
      [200, [1]],
    ]);
    expect(await seqs(room, id)).toEqual([1]);
  });

  test("tells time and lease with the acknowledgement", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    const { body } = await api.save(id, [[1, 1, "a"]]);

    const [now = 0, end = 0] = [body.server_now, body.deadline_at].map((at) =>
      Date.parse(at as string),
    );
    expect(body).toMatchObject({ epoch: 1, state: "in_progress", remaining_ms: end - now });
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
  });

  test("gives way to a newer one, in whatever order they arrive", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    await api.save(id, [[5, 1, "c"]]);
    await api.save(id, [[3, 1, "a"]]);
    await api.save(id, [
      [9, 4, "b"],
      [8, 4, "a"],
    ]);

    expect(await answers(room, id)).toEqual({ 1: "c", 4: "b" });
    expect(await seqs(room, id)).toEqual([3, 5, 8, 9]);
  });

  test("may be cleared again", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    await api.save(id, [
      [1, 2, ["a", "c"]],
      [2, 1, "a"],
    ]);
    await api.save(id, [
      [3, 2, []],
      [4, 1, ""],
    ]);

    expect(await answers(room, id)).toEqual({ 1: "", 2: [] });
  });

  test("is not acknowledged when its number stands for another answer already", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [[1, 1, "a"]]);

    const told = await api.save(id, [[1, 1, "b"]]);

    expect([told.status, told.body.code]).toEqual([422, "seq_reused"]);
    expect(await answers(room, id)).toEqual({ 1: "a" });
  });
});

describe("an answer that does not count is kept", () => {
  test("on a lost lease", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await room.sql`update attempt set epoch = 2 where id = ${id}`;

    const told = await api.save(id, [[1, 1, "a"]], 1);

    expect([told.status, told.body]).toMatchObject([
      409,
      { code: "lease_lost", kept: [1], acked: [] },
    ]);
    expect([await late(room, id), await seqs(room, id)]).toEqual([["1 lease"], []]);
  });

  test("after the last instant, and the touch closes the attempt", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [[1, 1, "a"]]);
    await makeOlder(room, id, 3700);

    const told = await api.save(id, [[2, 1, "b"]]);
    const again = await api.look(id);

    expect([told.status, told.body]).toMatchObject([409, { code: "closed", kept: [2] }]);
    expect(await late(room, id)).toEqual(["2 late"]);
    expect(again.body).toMatchObject({
      state: "expired",
      receipt: { answered: 1, state: "expired" },
    });
    expect(await answers(room, id)).toEqual({ 1: "a" });
  });

  test("but within the grace after the deadline it counts", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0], { graceS: 60 });
    await makeOlder(room, id, 3605);

    const told = await api.save(id, [[1, 1, "a"]]);

    expect([told.status, told.body.remaining_ms]).toEqual([200, 0]);
  });

  test("while paused", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await room.sql`
      update attempt set state = 'paused', paused_at = t, remaining_ms = 1000 * extract(epoch from deadline_at - t),
             deadline_at = null, close_after = null from exam_clock() t where id = ${id}`;

    const told = await api.save(id, [[1, 1, "a"]]);

    expect([told.status, told.body]).toMatchObject([409, { code: "paused", kept: [1] }]);
    expect(await late(room, id)).toEqual(["1 paused"]);
  });

  test("after handing in", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.submit(id, 0);

    const told = await api.save(id, [
      [1, 1, "a"],
      [2, 4, "b"],
    ]);

    expect([told.status, told.body]).toMatchObject([409, { code: "closed", kept: [1, 2] }]);
    expect(await late(room, id)).toEqual(["1 closed", "2 closed"]);
  });

  test("unless it did count and only the word of it got lost: a repeat after the end says so", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    await api.save(id, [[1, 1, "a"]]);
    await api.submit(id, 1);

    const told = await api.save(id, [
      [1, 1, "a"],
      [2, 4, "b"],
    ]);

    expect(told.body).toMatchObject({ code: "closed", kept: [1, 2], acked: [1] });
    expect(await late(room, id)).toEqual(["2 closed"]);
  });
});

describe("a row that somebody holds", () => {
  test("makes nobody else wait, and a deadline that passes meanwhile is seen", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 11 });
    const ids = await runningAttempts(room);
    const held = ids[0];
    // The last instant comes while the row is locked, after the save has come in.
    await makeOlder(room, held, 3630 - 0.6);
    let waiting: ReturnType<typeof api.save> | undefined;
    const others = await room.sql.begin(async (tx) => {
      await tx`select from attempt where id = ${held} for update`;
      waiting = api.save(held, [[1, 1, "a"]]);
      const told = await Promise.all(ids.slice(1).map((id) => api.save(id, [[1, 1, "a"]])));
      const [left] = await tx<{ ms: number }[]>`
        select (extract(epoch from close_after - clock_timestamp()) * 1000)::float8 as ms from attempt where id = ${held}`;
      // Were the others behind the lock, they would not be here before it is let go.
      await pause(Math.max(0, left?.ms ?? 0) + 20);
      return told;
    });

    expect(others.map(({ status }) => status)).toEqual(others.map(() => 200));
    expect((await waiting)?.body).toMatchObject({ code: "closed", kept: [1] });
    expect(await late(room, held)).toEqual(["1 late"]);
  });

  test("that is never let go gives an answer that acknowledges nothing", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);

    const told = await room.sql.begin(async (tx) => {
      await tx`select from attempt where id = ${id} for update`;
      return api.save(id, [[1, 1, "a"]]);
    });

    expect([told.status, told.headers.get("retry-after"), told.body.acked]).toEqual([
      503,
      "1",
      undefined,
    ]);
  });
});

test("one save that the database cannot hold fails alone among twenty", async ({
  api,
  makeRoom,
}) => {
  const room = await makeRoom({ candidates: 20 });
  const ids = await runningAttempts(room);
  const [bad = ""] = ids.slice(7);
  await room.sql.unsafe(
    `alter table response_event add constraint boom check (attempt_id <> '${bad}')`,
  );

  const told = await Promise.all(ids.map((id) => api.save(id, [[1, 1, "a"]])));
  await room.sql`alter table response_event drop constraint boom`;

  expect(told.map(({ status }) => status)).toEqual(ids.map((id) => (id === bad ? 422 : 200)));
});
