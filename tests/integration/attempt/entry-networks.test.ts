import { describe, expect } from "vitest";
import { storedNetwork } from "@/lib/domain/network/network";
import type { Room } from "./support/a-room";
import { aRunningAttempt } from "./support/a-room";
import { Api } from "./support/an-api";
import { test as base } from "./support/room-test";
import { outcome, start, takeOver } from "./support/starting";

/** The API behind a proxy on this machine, which names its clients. */
const test = base.extend<{ readonly behindProxy: Api }>({
  behindProxy: async ({ url }, use) => {
    const api = await Api.open(url, { count: 1, from: [storedNetwork("127.0.0.1")] });
    await use(api);
    await api.close();
  },
});

const at = (address: string) => ({ headers: { "X-Forwarded-For": address } });
const inRoom = at("10.2.0.7");
const outside = at("203.0.113.9");
const slip = { candidate_no: "001", code: "ABC234" };

/** A room whose machines are 10.2.0.0/16, and an attempt that waits for its start. */
async function restricted(room: Room) {
  await room.sql`update sitting set networks = '{10.2.0.0/16}' where id = ${room.sittingId}`;
  await room.sql`
    insert into attempt (candidate_id, sitting_id, form_id, allowance_s, grace_s)
    select id, sitting_id, form_id, 3600, 30 from candidate where sitting_id = ${room.sittingId}`;
  return room;
}

const incidentsOf = ({ sql, sittingId }: Room) =>
  sql`select kind, note, attempt_id, resolved_at is not null as over from incident where sitting_id = ${sittingId}`;

describe("a sitting that names networks", () => {
  test("lets machines of the room in and tells the room of others, once each", async ({
    behindProxy: api,
    makeRoom,
  }) => {
    const room = await restricted(await makeRoom());
    const enter = (sending: object) => api.post(`sittings/${room.sittingId}/enter`, slip, sending);

    const told = [await enter(outside), await enter(outside), await enter(inRoom)];

    expect(told.map(outcome)).toEqual([
      [403, "outside_network"],
      [403, "outside_network"],
      [200, undefined],
    ]);
    const [attempt] = await room.sql<
      { id: string }[]
    >`select id from attempt where sitting_id = ${room.sittingId}`;
    expect(await incidentsOf(room)).toEqual([
      { kind: "outside_network", note: "203.0.113.9", attempt_id: attempt?.id, over: true },
    ]);
    expect(
      await room.sql`select actor_id, ip, detail from audit_event where act = 'attempt.refuse_entry' and subject_id = ${attempt?.id ?? ""}`,
    ).toEqual([
      {
        actor_id: room.candidates[0].id,
        ip: "203.0.113.9",
        detail: { kind: "outside_network" },
      },
    ]);
  });

  test("says nothing of itself to whoever has no slip", async ({ behindProxy: api, makeRoom }) => {
    const room = await restricted(await makeRoom());

    const told = await api.post(
      `sittings/${room.sittingId}/enter`,
      { ...slip, code: "ZZZZZZ" },
      outside,
    );

    expect(outcome(told)).toEqual([401, "sign_in"]);
    expect(await incidentsOf(room)).toEqual([]);
  });

  test("does not start elsewhere, but goes on, saves and submits there", async ({
    behindProxy: api,
    makeRoom,
  }) => {
    const room = await restricted(await makeRoom());
    const door = `sittings/${room.sittingId}`;
    const entered = await api.post(`${door}/enter`, slip, inRoom);
    const token = String(entered.body.candidate_token);
    const device = { device_id: "device-one" };

    const refused = await api.post(`${door}/start`, device, { token, ...outside });
    const started = await api.post(`${door}/start`, device, { token, ...inRoom });
    const again = await api.post(`${door}/start`, device, { token, ...outside });
    const work = { token: String(started.body.attempt_token), ...outside };
    const path = `attempts/${String(started.body.attempt_id)}`;
    const answer = { epoch: 1, items: [{ seq: 1, position: 1, value: "b" }] };
    const saved = await api.post(`${path}/save`, answer, work);
    const submitted = await api.post(`${path}/submit`, { epoch: 1, last_seq: 1 }, work);

    expect(outcome(refused)).toEqual([403, "outside_network"]);
    expect([started, again, saved, submitted].map(({ status }) => status)).toEqual([
      200, 200, 200, 200,
    ]);
    expect(again.body.attempt_id).toBe(started.body.attempt_id);
    expect(saved.body.acked).toEqual([1]);
  });

  test("is not moved to a machine elsewhere, and stays where it is", async ({
    behindProxy: api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const id = await aRunningAttempt(room, room.candidates[0]);
    const token = await api.enter(room.sittingId, room.candidates[0]);
    await room.sql`update sitting set networks = '{10.2.0.0/16}' where id = ${room.sittingId}`;
    const move = (sending: object) =>
      api.post(
        `sittings/${room.sittingId}/take-over`,
        { device_id: "device-two", code: "ABC234" },
        { token, ...sending },
      );

    const refused = await move(outside);
    const [kept] = await room.sql`select epoch, device_id from attempt where id = ${id}`;
    const moved = await move(inRoom);

    expect(outcome(refused)).toEqual([403, "outside_network"]);
    expect(kept).toEqual({ epoch: 1, device_id: "device-one" });
    expect([moved.status, moved.body.epoch]).toEqual([200, 2]);
    expect(await incidentsOf(room)).toMatchObject([{ attempt_id: id, note: "203.0.113.9" }]);
  });

  test("shows receipt and result from anywhere once it is closed", async ({
    behindProxy: api,
    makeRoom,
  }) => {
    const room = await makeRoom();
    await aRunningAttempt(room, room.candidates[0]);
    await room.sql`update sitting set networks = '{10.2.0.0/16}', state = 'closed' where id = ${room.sittingId}`;

    const told = await api.post(`sittings/${room.sittingId}/enter`, slip, outside);

    expect(told.status).toBe(200);
  });
});

test("an address that a client names itself opens nothing where no proxy is trusted", async ({
  api,
  makeRoom,
}) => {
  const room = await restricted(await makeRoom());

  const told = await api.post(`sittings/${room.sittingId}/enter`, slip, inRoom);

  expect(outcome(told)).toEqual([403, "outside_network"]);
});

test("a sitting without networks lets everybody in, start and take over", async ({
  behindProxy: api,
  makeRoom,
}) => {
  const room = await makeRoom();
  const token = await api.enter(room.sittingId, room.candidates[0]);

  const started = await start(api, room, token);
  const moved = await takeOver(api, room, token, { code: "ABC234" });

  expect([started.status, moved.status]).toEqual([200, 200]);
  expect(await incidentsOf(room)).toEqual([]);
});
