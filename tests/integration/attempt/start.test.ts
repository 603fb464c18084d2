import { describe, expect } from "vitest";
import { keyMark, makeOlder, type Room, type RoomCandidate } from "./support/a-room";
import type { Answer, Api } from "./support/an-api";
import { test } from "./support/room-test";

const start = (api: Api, { sittingId }: Room, token: string, more: object = {}) =>
  api.post(`sittings/${sittingId}/start`, { device_id: "device-one", ...more }, { token });

const takeOver = (api: Api, { sittingId }: Room, token: string, more: object = {}) =>
  api.post(`sittings/${sittingId}/take-over`, { device_id: "device-two", ...more }, { token });

const outcome = ({ status, body }: Answer) => [status, body.code];

describe("enter", () => {
  test("tells the candidate who they are and what awaits them, with a token", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ startCode: "XYZ789" });
    await room.sql`update candidate set extra_allowance_s = 600 where id = ${room.candidates[0].id}`;

    const { body, headers } = await api.post(`sittings/${room.sittingId}/enter`, {
      candidate_no: "1",
      code: "abc-234",
    });

    expect(body).toMatchObject({
      candidate: { number: "001", name: "Nguyễn Thị An 1", unit: "Xã A", rules_accepted_at: null },
      sitting: {
        id: room.sittingId,
        test_name: "Test",
        allowance_s: 4200,
        item_count: 5,
        start_code_required: true,
      },
    });
    expect(headers.get("set-cookie")).toMatch(
      /^sathach_candidate=[^;]+; Path=\/api\/v1\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
  });

  test("says the same to a wrong number and a wrong code", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const enter = (candidate_no: string, code: string) =>
      api.post(`sittings/${room.sittingId}/enter`, { candidate_no, code });

    const told = [await enter("001", "ABC235"), await enter("002", "ABC234")];

    expect(told.map(outcome)).toEqual([
      [401, "sign_in"],
      [401, "sign_in"],
    ]);
  });

  test("slows down who guesses one slip, nobody else, and a new slip ends the wait", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const enter = (candidate_no: string, code: string) =>
      api.post(`sittings/${room.sittingId}/enter`, { candidate_no, code });
    for (let n = 0; n < 6; n += 1) await enter("001", "ZZZZZZ");

    const guessed = await enter("001", "ABC234");
    const neighbour = await enter("002", "ABC234");
    await room.sql`update candidate set code_mac = '\\x0102030405' where id = ${room.candidates[0].id}`;
    const renewed = await enter("001", "ABC234");

    expect(outcome(guessed)).toEqual([429, "too_many_tries"]);
    expect(Number(guessed.headers.get("retry-after"))).toBeGreaterThan(20);
    expect([outcome(neighbour)[0], outcome(renewed)]).toEqual([200, [401, "sign_in"]]);
  });

  test("counts every guess, however many come at once", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const guess = () =>
      api.post(`sittings/${room.sittingId}/enter`, { candidate_no: "001", code: "ZZZZZZ" });

    const told = await Promise.all(Array.from({ length: 30 }, guess));

    const looked = told.filter(({ status }) => status === 401).length;
    const [counted] = await room.sql<{ failures: number }[]>`
      select failures from sign_in_throttle where key like ${`candidate:${room.candidates[0].id}:%`}`;
    expect(counted?.failures).toBe(looked);
  });

  test("is closed before the doors open, and later open only to who has an attempt", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [sat, absent] = room.candidates;
    const enter = ({ number, code }: RoomCandidate) =>
      api.post(`sittings/${room.sittingId}/enter`, { candidate_no: number, code });
    await room.sql`update sitting set state = 'ready' where id = ${room.sittingId}`;
    const early = await enter(sat);
    await room.sql`update sitting set state = 'open' where id = ${room.sittingId}`;
    await start(api, room, await api.enter(room.sittingId, sat));
    await room.sql`update sitting set state = 'closed' where id = ${room.sittingId}`;

    const told = [early, await enter(sat), await enter(absent ?? sat)];

    expect(told.map(({ status }) => status)).toEqual([409, 200, 409]);
  });
});

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

describe("another device", () => {
  test("is told that the attempt is elsewhere, and takes it over with the candidate's code", async ({
    api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const { body } = await start(api, room, token);
    const id = body.attempt_id as Parameters<Api["save"]>[0];
    await api.save(id, [[1, 1, "a"]]);

    const elsewhere = await start(api, room, token, { device_id: "device-two" });
    const bare = await takeOver(api, room, token);
    const wrong = await takeOver(api, room, token, { code: "ZZZZZZ" });
    const taken = await takeOver(api, room, token, { code: room.candidates[0].code });
    const old = await api.save(id, [[2, 1, "b"]], 1);
    const fresh = await api.save(id, [[1, 4, "b"]], 2);
    const again = await takeOver(api, room, token);

    expect([elsewhere, bare, wrong].map(outcome)).toEqual([
      [409, "elsewhere"],
      [403, "code_required"],
      [403, "wrong_code"],
    ]);
    expect(taken.body).toMatchObject({
      attempt_id: id,
      epoch: 2,
      deadline_at: body.deadline_at,
      last_seq: 0,
      responses: [{ position: 1, epoch: 1, seq: 1, value: "a" }],
    });
    expect([outcome(old), fresh.status, again.body.epoch]).toEqual([[409, "lease_lost"], 200, 2]);
  });

  test("cannot write as the new lease with the old one's token", async ({ api, makeRoom }) => {
    const room = await makeRoom();
    const token = await api.enter(room.sittingId, room.candidates[0]);
    const { body } = await start(api, room, token);
    const id = body.attempt_id as Parameters<Api["save"]>[0];
    await takeOver(api, room, token, { code: room.candidates[0].code });

    const forged = await api.post(
      `attempts/${id}/save`,
      { epoch: 2, items: [{ seq: 1, position: 1, value: "a" }] },
      { token: body.attempt_token as string },
    );

    expect(outcome(forged)).toEqual([401, "sign_in"]);
  });
});

test("the rules are accepted once, and when is recorded", async ({ api, makeRoom }) => {
  const room = await makeRoom();
  const token = await api.enter(room.sittingId, room.candidates[0]);
  const accept = () => api.post(`sittings/${room.sittingId}/rules`, { accepted: true }, { token });

  const [first, again] = [await accept(), await accept()];

  expect(again.body.rules_accepted_at).toBe(first.body.rules_accepted_at);
  expect(Date.parse(first.body.rules_accepted_at as string)).not.toBeNaN();
  expect(
    await room.sql`select from audit_event where act = 'candidate.accept_rules' and actor_id = ${room.candidates[0].id}`,
  ).toHaveLength(1);
});

test("open sittings are listed with what the board in the hall says, and nothing else", async ({
  api,
  makeRoom,
}) => {
  const room = await makeRoom();

  const { body } = await api.get("sittings");

  const sittings = body.sittings as { id: string }[];
  expect(Object.keys(sittings.find(({ id }) => id === room.sittingId) ?? {})).toEqual([
    "id",
    "name",
    "room",
    "test_name",
  ]);
});
