import { describe, expect } from "vitest";
import type { AttemptId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { extendAttempt } from "@/lib/services/attempt/extend-attempt";
import { extendRoom } from "@/lib/services/attempt/extend-room";
import { forceSubmitAttempt } from "@/lib/services/attempt/force-submit-attempt";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeAttempt } from "@/lib/services/attempt/resume-attempt";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { transferAttempt } from "@/lib/services/attempt/transfer-attempt";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { aRunningAttempt, type Room } from "./support/a-room";
import { jumped } from "./support/another-clock";
import { test } from "./support/room-test";
import { timeLeftOf } from "./support/time-left";

const hour = 3_600;
const reason = "Mất điện";

type Act = (ctx: Context, room: Room, attemptId: AttemptId) => Promise<{ readonly ok: boolean }>;

const acts: Record<string, Act> = {
  pause: (ctx, _, attemptId) => pauseAttempt(ctx, { attemptId, reason }),
  "pause of the room": (ctx, { sittingId }) => pauseRoom(ctx, { sittingId, reason }),
  resume: (ctx, _, attemptId) => resumeAttempt(ctx, { attemptId }),
  "resume of the room": (ctx, { sittingId }) => resumeRoom(ctx, { sittingId }),
  extension: (ctx, _, attemptId) => extendAttempt(ctx, { attemptId, extraS: 60, reason }),
  "extension of the room": (ctx, { sittingId }) =>
    extendRoom(ctx, { sittingId, extraS: 60, reason }),
  "forced submission": (ctx, _, attemptId) => forceSubmitAttempt(ctx, { attemptId, reason }),
  transfer: (ctx, _, attemptId) => transferAttempt(ctx, { attemptId, reason }),
  "closing of the sitting": (ctx, { sittingId }) => closeSitting(ctx, { sittingId }),
};

describe.each([
  ["ahead", hour],
  ["back", -hour],
])("while the database's clock is an hour %s", (_, bySeconds) => {
  test.for(Object.entries(acts))(
    "a %s changes nobody's time",
    async ([, act], { as, makeRoom }) => {
      const room = await makeRoom();
      const id = await aRunningAttempt(room, room.candidates[0]);
      const ctx = as(room.invigilator);
      // Whoever acts has looked at the clock before.
      await extendAttempt(ctx, { attemptId: id, extraS: 60, reason });
      const before = await timeLeftOf(room, id);

      const told = await jumped(room, bySeconds, () => act(ctx, room, id));

      expect(told).toEqual({ ok: false, reason: "clock_jumped" });
      expect(await timeLeftOf(room, id)).toEqual(before);
      expect((await act(ctx, room, id)).ok).toBe(true);
    },
  );
});

test("a pause over a jump of the clock ends once it is back, and costs nothing", async ({
  as,
  makeRoom,
}) => {
  const room = await makeRoom();
  const id = await aRunningAttempt(room, room.candidates[0]);
  const ctx = as(room.invigilator);
  const before = await timeLeftOf(room, id);
  await pauseAttempt(ctx, { attemptId: id, reason });

  const ahead = await jumped(room, hour, () => resumeAttempt(ctx, { attemptId: id }));
  const back = await resumeAttempt(ctx, { attemptId: id });

  const after = await timeLeftOf(room, id);
  expect([ahead.ok, back.ok]).toEqual([false, true]);
  expect(Number(after.deadline) - Number(before.deadline)).toBe(after.pausedMs);
  expect(after.pausedMs).toBeLessThan(hour * 500);
});

test("a pause after a save that met the clock an hour ahead keeps all that was left", async ({
  api,
  as,
  makeRoom,
}) => {
  const room = await makeRoom();
  const id = await aRunningAttempt(room, room.candidates[0], { allowanceS: 3 * hour });
  await api.save(id, [[1, 1, "a"]]);
  const ahead = await jumped(room, hour, () => api.save(id, [[2, 1, "b"]]));
  await api.save(id, [[3, 1, "c"]]);

  await pauseAttempt(as(room.invigilator), { attemptId: id, reason });

  const { left } = await timeLeftOf(room, id);
  expect(ahead.body.acked).toEqual([2]);
  expect(left).toBeGreaterThan(2.9 * hour * 1000);
});
