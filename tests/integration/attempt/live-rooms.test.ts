import { sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { connect, type Database } from "@/db/client";
import { user } from "@/db/schema";
import { NOTICE_VERSION } from "@/lib/domain/access/notice";
import { applyChange, type RoomChange, roomChanges } from "@/lib/domain/sitting/room-change";
import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { camelKeys } from "@/lib/domain/text/key-case";
import { sealToken } from "@/lib/platform/session-cookie";
import { anAccount, anAdministrator, signedIn, visitor } from "../access/a-person";
import { aRunningAttempt, type Room, runningAttempts } from "./support/a-room";
import { sessionCookie } from "./support/keys";
import { test } from "./support/room-test";

/** Somebody signed in who invigilates these rooms. */
async function aWatcher(database: Database, ...rooms: readonly Room[]) {
  const now = new Date();
  const admin = { ...(await anAdministrator(database)), now };
  const account = await anAccount(admin, { role: "invigilator" });
  const done = { mustChangePassword: false, noticeVersion: NOTICE_VERSION };
  await database
    .update(user)
    .set(done)
    .where(sql`${user.id} = ${account.id}`);
  for (const { sql: driver, sittingId } of rooms) {
    await driver`insert into sitting_invigilator values (${sittingId}, ${account.id})`;
  }
  const session = await signedIn(visitor(database, { now }), account);
  const cookie = `${sessionCookie.name}=${await sealToken(session, sessionCookie.secret)}`;
  return { id: account.id, headers: { cookie } };
}

const patience = { timeout: 10_000 };

const path = ({ sittingId }: Room) => `rooms/${sittingId}`;

describe("the live room", () => {
  test("shows everybody in it to its invigilator", async ({ api, database, makeRoom }) => {
    const room = await makeRoom({ candidates: 2 });
    const { headers } = await aWatcher(database, room);
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    await api.save(attemptId, [[1, 1, "a"]]);
    await api.post(`attempts/${attemptId}/call`, {}, { token: api.token(attemptId) });

    const told = await api.get(path(room), { headers });

    expect(told.status).toBe(200);
    expect(told.body).toMatchObject({
      sitting: { id: room.sittingId, room: "P.1", state: "open" },
      candidates: [
        { number: "001", saved: 1, items: 5, attempt_id: attemptId },
        { number: "002", standing: "waiting", attempt_id: null },
      ],
      incidents: [{ kind: "call", number: "001" }],
    });
    expect(Math.abs(Number(told.headers.get("x-server-now")) - Date.now())).toBeLessThan(60_000);
  });

  test("is nobody's who is not signed in, and unknown to others", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const other = await makeRoom();
    const { headers } = await aWatcher(database, other);

    const told = [
      await api.get(path(room)),
      await api.get(path(room), { headers: { cookie: `${sessionCookie.name}=forged` } }),
      await api.get(path(room), { headers }),
      await api.get("rooms/00000000-0000-7000-8000-000000000000", { headers }),
    ];

    expect(told.map(({ status, body }) => [status, body.code])).toEqual([
      [401, "sign_in"],
      [401, "sign_in"],
      [404, "unknown"],
      [404, "unknown"],
    ]);
  });

  test.for([
    {
      when: "the room is given to another",
      how: ({ sql: driver }: Room, id: string) =>
        driver`delete from sitting_invigilator where user_id = ${id}`,
      status: 404,
    },
    {
      when: "they are signed out elsewhere",
      how: ({ sql: driver }: Room, id: string) =>
        driver`update session set revoked_at = now() where user_id = ${id}`,
      status: 401,
    },
  ])(
    "goes dark for an invigilator the moment $when",
    async ({ how, status }, { api, database, makeRoom }) => {
      const room = await makeRoom();
      const { id, headers } = await aWatcher(database, room);
      expect((await api.get(path(room), { headers })).status).toBe(200);

      await how(room, id);

      expect((await api.get(path(room), { headers })).status).toBe(status);
    },
  );

  test("says in a word when nothing changed, and all of it when something did", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const { headers } = await aWatcher(database, room);
    const tag = (await api.get(path(room), { headers })).headers.get("etag") ?? "";
    const again = { headers: { ...headers, "if-none-match": tag } };

    const same = await api.get(path(room), again);
    await room.sql`update candidate set absence_reason = 'Ốm'`;

    expect([same.status, same.body, same.headers.get("etag")]).toEqual([304, {}, tag]);
    await vi.waitUntil(async () => (await api.get(path(room), again)).status === 200, {
      ...patience,
    });
  });

  test("tells who asks for changes only those, and all of it when it knows of none", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const { headers } = await aWatcher(database, room);
    const whole = await api.get(path(room), { headers });
    const tag = whole.headers.get("etag") ?? "";
    const knowing = (known: string) => ({
      headers: { ...headers, "if-none-match": known, "a-im": roomChanges },
    });

    await room.sql`update candidate set absence_reason = 'Ốm' where number = '002'`;
    const told = await vi.waitUntil(async () => {
      const answer = await api.get(path(room), knowing(tag));
      return answer.status !== 304 && answer;
    }, patience);
    const unknown = await api.get(path(room), knowing(tag.replace("-1", "-99")));

    expect([told.status, told.headers.get("im"), told.headers.get("delta-base")]).toEqual([
      ...[226, roomChanges, tag],
    ]);
    const { id } = (whole.body.candidates as { readonly id: string }[])[1] ?? {};
    expect(told.body).toEqual({
      server_now: expect.any(Number) as number,
      parts: {},
      candidates: [{ id, standing: "absent", since: null, absence_reason: "Ốm" }],
      order: null,
    });
    expect([unknown.status, unknown.headers.get("etag")]).toEqual([200, told.headers.get("etag")]);
    expect(unknown.headers.get("im")).toBeNull();
    const reached = applyChange(shown(whole.body), shown(told.body));
    expect({ ...reached, serverNow: 0 }).toEqual({ ...shown(unknown.body), serverNow: 0 });
  });

  test("is read once for all who look at the same time", async ({
    api,
    database,
    makeRoom,
    url,
  }) => {
    const room = await makeRoom();
    const watchers = [await aWatcher(database, room), await aWatcher(database, room)];
    // Whoever looks at candidates now has to wait, so that all looks fall together.
    const { database: other, close } = connect(url, { max: 1 });
    const bodies = await other.transaction(async (tx) => {
      await tx.execute(sql`lock table candidate_presence in access exclusive mode`);
      const looks = [...watchers, ...watchers].map(({ headers }) =>
        api.get(path(room), { headers }),
      );
      await vi.waitUntil(async () => (await waiting(room)) > 0, patience);
      const waiters = await waiting(room);
      return { looks, waiters };
    });
    const told = await Promise.all(bodies.looks);
    await close();

    expect(bodies.waiters).toBe(1);
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(told.map(({ headers }) => headers.get("etag"))).size).toBe(1);
  });

  test("is shed while its pool is busy, and no save waits for it", async ({
    api,
    database,
    makeRoom,
    url,
  }) => {
    const rooms = await Promise.all([makeRoom({ candidates: 2 }), makeRoom(), makeRoom()]);
    const watchers = await Promise.all(
      Array.from({ length: 10 }, () => aWatcher(database, ...rooms)),
    );
    const [attemptId] = await runningAttempts(rooms[0]);
    const { database: other, close } = connect(url, { max: 1 });

    const { looks, saved } = await other.transaction(async (tx) => {
      await tx.execute(sql`lock table candidate_presence in access exclusive mode`);
      const looks = watchers.flatMap(({ headers }) =>
        rooms.map((room) => api.get(path(room), { headers })),
      );
      await vi.waitUntil(async () => (await waiting(rooms[0])) > 0, patience);
      const saved = await api.save(attemptId, [[1, 1, "a"]]);
      // Held until every look was given up or turned away.
      await Promise.all(looks);
      return { looks, saved };
    });
    const told = await Promise.all(looks);
    await close();

    expect(saved.status).toBe(200);
    for (const { status, body, headers } of told) {
      expect([status, body.code, headers.get("retry-after")]).toEqual([503, "busy", "15"]);
    }
    const [first] = watchers;
    await vi.waitUntil(
      async () => (await api.get(path(rooms[0]), { headers: first?.headers ?? {} })).status === 200,
      patience,
    );
  });
});

/** As the page understands what it was sent. */
const shown = (body: unknown) => camelKeys(body) as RoomSnapshot & RoomChange;

/** Sessions of the database that wait for a table somebody holds. */
async function waiting({ sql: driver }: Room): Promise<number> {
  const rows = await driver`
    select from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and application_name = 'sat-hach'`;
  return rows.length;
}
