import { describe, expect } from "vitest";
import type { RoomCandidate } from "./support/a-room";
import { test } from "./support/room-test";
import { outcome, start } from "./support/starting";

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
    "over",
    "safe_browser",
    "supervised",
  ]);
});
