import { describe, expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import { aRunningAttempt, type Room } from "./support/a-room";
import { jumped } from "./support/another-clock";
import { test } from "./support/room-test";
import { start } from "./support/starting";

const hour = 3_600;

const standing = async ({ sql }: Room, id: AttemptId) =>
  (
    await sql`select state, deadline_at as "deadlineAt", closed_at as "closedAt" from attempt where id = ${id}`
  )[0];

const half = { allowanceS: 1_800 };

describe("a database whose clock jumps an hour ahead", () => {
  test("ends nobody's time, whoever asks: they come back, and go on when it is back", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0], half);
    await api.save(id, [[1, 1, "a"]]);
    const before = await standing(room, id);

    const told = await jumped(room, hour, async () => [
      await api.save(id, [[2, 1, "b"]]),
      await api.look(id),
      await api.submit(id, 2),
    ]);
    const during = await standing(room, id);
    const { status, body } = await api.save(id, [[2, 1, "b"]]);

    expect(told.map(({ status, body }) => [status, body.code])).toEqual([
      [503, "retry"],
      [503, "retry"],
      [503, "retry"],
    ]);
    expect(during).toEqual(before);
    expect([status, body.acked]).toEqual([200, [2]]);
    expect(Date.parse(body.deadline_at as string)).toBe((before?.deadlineAt as Date).getTime());
    expect((await api.submit(id, 2)).status).toBe(200);
  });

  test("goes on saving where time is left by either clock", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0], { allowanceS: 3 * hour });
    await api.save(id, [[1, 1, "a"]]);

    const ahead = await jumped(room, hour, () => api.save(id, [[2, 1, "b"]]));
    const back = await api.save(id, [[3, 1, "c"]]);

    expect([ahead, back].map(({ status, body }) => [status, body.acked])).toEqual([
      [200, [2]],
      [200, [3]],
    ]);
  });
});

test("a clock that jumps back keeps nobody from saving", async ({ api, makeRoom }) => {
  const room = await makeRoom();
  const id = await aRunningAttempt(room, room.candidates[0], half);
  await api.save(id, [[1, 1, "a"]]);

  const behind = await jumped(room, -hour, () => api.save(id, [[2, 1, "b"]]));
  const after = await api.save(id, [[3, 1, "c"]]);

  expect([behind, after].map(({ status, body }) => [status, body.acked])).toEqual([
    [200, [2]],
    [200, [3]],
  ]);
});

describe("an hour that the database's clock is behind", () => {
  test("begins nobody's time, which would be over when it is back", async ({ api, makeRoom }) => {
    const room = await makeRoom({ candidates: 2, allowanceS: 1_800 });
    const [first, second] = room.candidates;
    const id = await aRunningAttempt(room, first, half);
    await api.save(id, [[1, 1, "a"]]);
    const token = await api.enter(room.sittingId, second ?? first);

    const behind = await jumped(room, -hour, async () => {
      await api.save(id, [[2, 1, "b"]]);
      return start(api, room, token);
    });
    await api.save(id, [[3, 1, "c"]]);
    const after = await start(api, room, token);

    expect([behind.status, behind.body.code]).toEqual([503, "retry"]);
    expect([after.status, after.body.remaining_ms]).toEqual([200, 1_800_000]);
  });
});
