import { describe, expect } from "vitest";
import { keyMark, makeOlder } from "./support/a-room";
import type { Api } from "./support/an-api";
import { test } from "./support/room-test";
import { outcome, start } from "./support/starting";

describe("start", () => {
  test("gives the whole form, the time and a token, and the same again from the same device", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);

    const first = await start(api, room, token);
    const id = first.body.attempt_id as Parameters<Api["save"]>[0];
    await api.save(id, [[1, 1, "a"]]);
    const again = await start(api, room, token);

    expect(first.body).toMatchObject({
      epoch: 1,
      state: "in_progress",
      remaining_ms: 3_600_000,
      responses: [],
      last_seq: 0,
    });
    expect(again.body).toMatchObject({
      attempt_id: id,
      epoch: 1,
      deadline_at: first.body.deadline_at,
      form: first.body.form,
      responses: [{ position: 1, epoch: 1, seq: 1, value: "a" }],
      last_seq: 1,
    });
    const items = (first.body.form as { items: { position: number; options: { id: string }[] }[] })
      .items;
    expect(
      items.map(({ position, options }) => [
        position,
        options.map(({ id: option }) => option).join(""),
      ]),
    ).toEqual([
      [1, "dcba"],
      [2, "dcba"],
      [3, "truefalse"],
      [4, "ba"],
      [5, "cba"],
    ]);
  });

  test("gives away no key, explanation or misconception", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);

    const started = await start(api, room, token);
    const seen = await api.look(started.body.attempt_id as Parameters<Api["save"]>[0]);

    const words = JSON.stringify([started.body, seen.body]);
    expect(words).toContain("Question 1");
    expect(words).not.toMatch(
      new RegExp(`${keyMark}|correct|misconception|explanation|pinned|shuffle`),
    );
  });

  test("twice at once makes one attempt with one start", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);

    const told = await Promise.all([1, 2, 3, 4].map(() => start(api, room, token)));

    expect(
      new Set(told.map(({ body }) => `${String(body.attempt_id)} ${String(body.deadline_at)}`))
        .size,
    ).toBe(1);
    const events =
      await room.sql`select act from audit_event where actor_id = ${room.candidates[0].id}`;
    expect(events.map(({ act }) => act as string)).toEqual(["attempt.start"]);
  });

  test.for([
    ["not_admitted", "update candidate set admitted_at = null, admitted_by = null"],
    ["not_started", "update sitting set started_at = null"],
    ["not_open", "update sitting set state = 'closed'"],
    ["no_form", "update candidate set form_id = null"],
    ["window_over", "update sitting set window_to = clock_timestamp() - interval '1 s'"],
    ["too_early", "update sitting set window_from = clock_timestamp() + interval '1 h'"],
    [
      "too_late",
      "update sitting set late_limit_s = 60, started_at = started_at - interval '2 min'",
    ],
  ] as const)(
    "is refused with %s, leaves no attempt, and the waiting room says so",
    async ([reason, change], { api, makeRoom }) => {
      const room = await makeRoom();
      const token = await api.enter(room.sittingId, room.candidates[0]);
      await room.sql.unsafe(
        `${change} where ${change.includes("sitting") ? "id" : "sitting_id"} = '${room.sittingId}'`,
      );

      const told = await start(api, room, token);
      const waiting = await api.get(`sittings/${room.sittingId}/me`, { token });

      expect(outcome(told)).toEqual([409, reason]);
      expect(waiting.body).toMatchObject({ can_start: false, reason });
      expect(await room.sql`select from attempt where sitting_id = ${room.sittingId}`).toHaveLength(
        0,
      );
    },
  );

  test("asks for the code on the board where there is one", async ({ api, makeRoom }) => {
    const room = await makeRoom({ startCode: "XYZ789" });
    const token = await api.enter(room.sittingId, room.candidates[0]);

    const told = [
      await start(api, room, token),
      await start(api, room, token, { start_code: "xyz788" }),
      await start(api, room, token, { start_code: " xyz-789" }),
    ];

    expect(told.map(outcome)).toEqual([
      [409, "wrong_start_code"],
      [409, "wrong_start_code"],
      [200, undefined],
    ]);
  });

  test("gives extra time to whom it was promised, and hard ends cut only the allowance", async ({
    api,
    makeRoom,
  }) => {
    const generous = await makeRoom();
    await generous.sql`update candidate set extra_allowance_s = 900`;
    const hard = await makeRoom({ policy: "hard_end", windowToS: 600 });

    const long = await start(
      api,
      generous,
      await api.enter(generous.sittingId, generous.candidates[0]),
    );
    const short = await start(api, hard, await api.enter(hard.sittingId, hard.candidates[0]));

    expect(long.body.remaining_ms).toBe(4_500_000);
    const [sitting] = await hard.sql<
      { end: Date }[]
    >`select window_to as end from sitting where id = ${hard.sittingId}`;
    expect(short.body.deadline_at).toBe(sitting?.end.toISOString());
  });

  test("on a token of a slip that was replaced asks to come in again", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    await room.sql`update candidate set code_mac = '\\x0102030405' where sitting_id = ${room.sittingId}`;

    expect(outcome(await start(api, room, token))).toEqual([401, "sign_in"]);
  });

  test("of an attempt found over time closes it and hands out the receipt, not the paper", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const { body } = await start(api, room, token);
    await makeOlder(room, body.attempt_id as Parameters<Api["save"]>[0], 3700);

    const again = await start(api, room, token, { device_id: "device-two" });

    expect(again.body).toMatchObject({
      state: "expired",
      remaining_ms: null,
      receipt: { state: "expired" },
      form: { items: [] },
    });
  });
});
