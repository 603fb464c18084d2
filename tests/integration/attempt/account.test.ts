import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { user } from "@/db/schema";
import { NOTICE_VERSION } from "@/lib/domain/access/notice";
import type { UserId } from "@/lib/domain/ids";
import { sealToken } from "@/lib/platform/session-cookie";
import { disableUser } from "@/lib/services/access/disable-user";
import { signOut } from "@/lib/services/access/sign-out";
import { type Account, anAccount, anAdministrator, signedIn, visitor } from "../access/a-person";
import type { Room, RoomCandidate } from "./support/a-room";
import { aRunningAttempt } from "./support/a-room";
import { sessionCookie } from "./support/keys";
import { test } from "./support/room-test";

/** Somebody with an account, which is the officer's who sits at this place, if any is named. */
async function somebody(database: Database, seat?: RoomCandidate) {
  const now = new Date();
  const admin = { ...(await anAdministrator(database)), now };
  const account = await anAccount(admin, { role: "candidate" });
  await finish(database, account);
  if (seat) await beOfficerOf(database, account.id, seat);
  const session = await signedIn(visitor(database, { now }), account);
  return { admin, account, session, headers: await headersOf(session) };
}

/** First password changed, notice read. */
async function finish(database: Database, { id }: Account) {
  const done = { mustChangePassword: false, noticeVersion: NOTICE_VERSION };
  await database.update(user).set(done).where(eq(user.id, id));
}

async function beOfficerOf(database: Database, id: UserId, seat: RoomCandidate) {
  await database.execute(sql`
    update "user" set officer_id = (select officer_id from candidate where id = ${seat.id})
     where id = ${id}`);
}

async function headersOf(session: string, secret = sessionCookie.secret) {
  return { cookie: `a=b; ${sessionCookie.name}=${await sealToken(session, secret)}` };
}

const door = ({ sittingId }: Room) => `sittings/${sittingId}/enter`;

describe("an officer who is signed in with an account", () => {
  test("enters the sitting whose list has the name, and may start", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const { headers } = await somebody(database, room.candidates[1]);

    const told = await api.post(door(room), {}, { headers });
    const token = String(told.body.candidate_token);
    const device = { device_id: "device-one" };
    const started = await api.post(`sittings/${room.sittingId}/start`, device, { token });

    expect([told.status, told.body.candidate]).toMatchObject([200, { number: "002" }]);
    expect(started.status).toBe(200);
    const [attempt] =
      await room.sql`select candidate_id from attempt where id = ${String(started.body.attempt_id)}`;
    expect(attempt).toEqual({ candidate_id: room.candidates[1]?.id });
  });

  test("is told that there is no such sitting when the name is not on its list", async ({
    api,
    database,
    makeRoom,
  }) => {
    const [mine, other] = [await makeRoom(), await makeRoom()];
    const officer = await somebody(database, mine.candidates[0]);
    const stranger = await somebody(database);

    const told = [
      await api.post(door(other), {}, officer),
      await api.post(door(mine), {}, stranger),
      await api.post(`sittings/${randomUUID()}/enter`, {}, officer),
    ];

    expect(told.map(({ status, body: { code } }) => `${status} ${code ?? ""}`)).toEqual(
      told.map(() => "404 unknown"),
    );
  });

  test("comes in again after the sitting was closed only to an attempt that was begun", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [first, second] = room.candidates;
    await aRunningAttempt(room, first);
    const begun = await somebody(database, first);
    const absent = await somebody(database, second);
    await room.sql`update sitting set state = 'closed' where id = ${room.sittingId}`;

    const told = [await api.post(door(room), {}, begun), await api.post(door(room), {}, absent)];

    expect(told.map(({ status, body: { code } }) => [status, code])).toEqual([
      [200, undefined],
      [409, "not_open"],
    ]);
  });
});

test("a round of a contest stands on the board only for the account that has entered it", async ({
  api,
  database,
  makeRoom,
}) => {
  const room = await makeRoom();
  const entrant = await somebody(database, room.candidates[0]);
  const other = await somebody(database);
  await makeRound(room);
  const seen = async (asker?: { readonly headers: Readonly<Record<string, string>> }) => {
    const { body } = await api.get("sittings", asker);
    const sittings = body.sittings as { id: string; supervised: boolean }[];
    return sittings.find(({ id }) => id === room.sittingId)?.supervised;
  };

  expect([await seen(), await seen(other), await seen(entrant)]).toEqual([
    ...[undefined, undefined, false],
  ]);
});

/** Turns a room into a round of a contest. */
async function makeRound({ sql: db, sittingId, unitId, invigilator }: Room) {
  await db`
    with made as (
      insert into contest (owner_unit_id, name, tie_break, prizes, created_by)
      values (${unitId}, 'Hội thi', 'entrants', '{}', ${invigilator.userId}) returning id)
    update sitting set contest_id = made.id, round_no = 1, campaign_id = null
      from made where sitting.id = ${sittingId}`;
}

describe("nobody enters with an account", () => {
  test("without a session, with a forged one, or with one made by other secrets", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const { session } = await somebody(database, room.candidates[0]);
    const forged = { cookie: `${sessionCookie.name}=${session}` };

    const told = [
      await api.post(door(room), {}),
      await api.post(door(room), {}, { headers: forged }),
      await api.post(door(room), {}, { headers: await headersOf(session, "x".repeat(40)) }),
      await api.post(door(room), {}, { headers: await headersOf(randomUUID()) }),
    ];

    expect(told.map(({ status, body: { code } }) => `${status} ${code ?? ""}`)).toEqual(
      told.map(() => "401 sign_in"),
    );
  });

  test("whose session was ended, or whose account was closed, a moment ago", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const left = await somebody(database, room.candidates[0]);
    const closed = await somebody(database, room.candidates[1]);
    expect((await api.post(door(room), {}, left)).status).toBe(200);

    await signOut(visitor(database, { now: new Date() }), { token: left.session });
    await disableUser(closed.admin, { userId: closed.account.id });
    const told = [await api.post(door(room), {}, left), await api.post(door(room), {}, closed)];

    expect(told.map(({ status, body: { code } }) => `${status} ${code ?? ""}`)).toEqual(
      told.map(() => "401 sign_in"),
    );
  });

  test("before the first password is changed and the notice read", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const { account, headers } = await somebody(database, room.candidates[0]);
    const come = () => api.post(door(room), {}, { headers });
    await database.update(user).set({ noticeVersion: null }).where(eq(user.id, account.id));
    const unread = await come();
    await database.update(user).set({ mustChangePassword: true }).where(eq(user.id, account.id));
    const unchanged = await come();

    expect([unread, unchanged].map(({ status, body: { code } }) => [status, code])).toEqual([
      [403, "read_notice"],
      [403, "change_password"],
    ]);
  });
});

test("the board says whose account is signed in and which sittings expect it, and nothing to others", async ({
  api,
  database,
  makeRoom,
}) => {
  const room = await makeRoom();
  await makeRoom();
  const listed = await somebody(database, room.candidates[0]);
  const stranger = await somebody(database);

  const seen = [
    await api.get("sittings"),
    await api.get("sittings", stranger),
    await api.get("sittings", listed),
  ];

  expect(seen.map(({ body }) => body.account)).toEqual([
    null,
    { name: "Nguyễn Văn An", sittings: [], others: [] },
    { name: "Nguyễn Văn An", sittings: [room.sittingId], others: [] },
  ]);
});

test("the board tells the officer of sittings that are ahead, sat or missed, with the receipt of what was sat", async ({
  api,
  database,
  makeRoom,
}) => {
  const [sat, missed, ahead, long] = [
    await makeRoom(),
    await makeRoom(),
    await makeRoom(),
    await makeRoom(),
  ];
  const listed = await somebody(database, sat.candidates[0]);
  await aRunningAttempt(sat, sat.candidates[0]);
  for (const room of [missed, ahead, long]) {
    await room.sql`
      update candidate set officer_id = (select officer_id from candidate where id = ${sat.candidates[0].id})
       where id = ${room.candidates[0].id}`;
  }
  const { sql } = sat;
  await sql`update sitting set state = 'closed' where id = any(${[sat, missed, long].map(({ sittingId }) => sittingId)})`;
  await sql`
    update sitting set window_from = window_from - interval '90 days', window_to = window_to - interval '90 days'
     where id = ${long.sittingId}`;
  await sql`update sitting set state = 'ready', window_from = window_from + interval '30 minutes' where id = ${ahead.sittingId}`;

  const { body } = await api.get("sittings", listed);

  const { sittings, others } = body.account as {
    sittings: string[];
    others: { id: string; standing: string }[];
  };
  expect(sittings).toEqual([]);
  expect(others.slice(0, 1).map(({ id }) => id)).toEqual([ahead.sittingId]);
  expect(new Map(others.map(({ id, standing }) => [id, standing]))).toEqual(
    new Map([
      [ahead.sittingId, "ahead"],
      [sat.sittingId, "sat"],
      [missed.sittingId, "missed"],
    ]),
  );
});

test("the board says of an open sitting whose time is over that nobody begins there any more", async ({
  api,
  makeRoom,
}) => {
  const [late, open] = [await makeRoom(), await makeRoom()];
  await late.sql`update sitting set window_to = clock_timestamp() - interval '1 second' where id = ${late.sittingId}`;

  const { body } = await api.get("sittings");

  const over = new Map(
    (body.sittings as { id: string; over: boolean }[]).map((row) => [row.id, row.over]),
  );
  expect([over.get(late.sittingId), over.get(open.sittingId)]).toEqual([true, false]);
});
