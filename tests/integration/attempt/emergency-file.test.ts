import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { sealEmergencyFile } from "@/client/exam/store/emergency-file";
import type { Database } from "@/db/client";
import { user } from "@/db/schema";
import { NOTICE_VERSION } from "@/lib/domain/access/notice";
import type { Row } from "@/lib/domain/attempt/client/state";
import type { AttemptId } from "@/lib/domain/ids";
import { sealToken } from "@/lib/platform/session-cookie";
import { createEmergencyKey } from "@/server/attempt/emergency-key";
import { actsOn, anAccount, anAdministrator, signedIn, visitor } from "../access/a-person";
import { aRunningAttempt, makeOlder, type Room } from "./support/a-room";
import type { Api } from "./support/an-api";
import { sessionCookie, tokenKey } from "./support/keys";
import { test } from "./support/room-test";

const { publicKey } = createEmergencyKey(tokenKey);

const row = (seq: number, position: number, value: string): Row => ({
  ...{ epoch: 1, seq, position, value },
});

/** What a candidate's machine would save of the answers it could not send. */
async function aFile(
  api: Api,
  attemptId: AttemptId,
  rows: readonly Row[],
  { token = api.token(attemptId), key = publicKey } = {},
) {
  return sealEmergencyFile(key, { attemptId, token, rows });
}

/** An invigilator signed in with an account, of this room unless it is another's. */
async function anInvigilator(database: Database, room: Room, { ofRoom = true } = {}) {
  const now = new Date();
  const account = await anAccount(
    { ...(await anAdministrator(database)), now },
    { role: "invigilator" },
  );
  const done = { mustChangePassword: false, noticeVersion: NOTICE_VERSION };
  await database.update(user).set(done).where(eq(user.id, account.id));
  if (ofRoom)
    await room.sql`insert into sitting_invigilator values (${room.sittingId}, ${account.id})`;
  const sealed = await sealToken(
    await signedIn(visitor(database, { now }), account),
    sessionCookie.secret,
  );
  return { headers: { cookie: `${sessionCookie.name}=${sealed}` } };
}

const desk = ({ sittingId }: Room) => `rooms/${sittingId}/emergency-files`;

async function answersOf({ sql }: Room, attemptId: AttemptId): Promise<Record<string, string>> {
  const rows = await sql<{ position: number; value: string }[]>`
    select position, value from response where attempt_id = ${attemptId} order by position`;
  return Object.fromEntries(
    rows.map(({ position, value }) => [position, JSON.parse(value) as string]),
  );
}

describe("the answers in an emergency file", () => {
  test("count when they are carried over in time, once however often", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    await api.save(attemptId, [[1, 1, "a"]]);
    const file = await aFile(api, attemptId, [row(2, 1, "b"), row(3, 3, "true")]);
    const invigilator = await anInvigilator(database, room);

    const told = [
      await api.post(desk(room), file, invigilator),
      await api.post(desk(room), file, invigilator),
    ];

    for (const { status, body } of told) {
      expect([status, body]).toMatchObject([
        200,
        { counted: 2, kept: 0, refused: 0, number: "001" },
      ]);
    }
    expect(await answersOf(room, attemptId)).toEqual({ 1: "b", 3: "true" });
    expect(await actsOn(database, attemptId)).toContain("attempt.emergency_file");
  });

  test("do not overtake an answer that was given later", async ({ api, database, makeRoom }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const file = await aFile(api, attemptId, [row(1, 1, "a")]);
    await api.save(attemptId, [[2, 1, "c"]]);

    await api.post(desk(room), file, await anInvigilator(database, room));

    expect(await answersOf(room, attemptId)).toEqual({ 1: "c" });
  });

  test("are kept and not counted when they come after the deadline", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const file = await aFile(api, attemptId, [row(1, 1, "a"), row(2, 2, "x")]);
    const invigilator = await anInvigilator(database, room);
    await makeOlder(room, attemptId, 3700);

    const { body } = await api.post(desk(room), file, invigilator);

    // Position 2 takes several options: no single one is an answer to it.
    expect(body).toMatchObject({ counted: 0, kept: 1, refused: 1 });
    expect(await answersOf(room, attemptId)).toEqual({});
    expect(
      await room.sql`select position, reason from late_event where attempt_id = ${attemptId}`,
    ).toEqual([{ position: 1, reason: "late" }]);
  });
});

describe("an emergency file is turned away", () => {
  test("from whoever is not signed in, or looks after another room", async ({
    api,
    database,
    makeRoom,
  }) => {
    const [room, other] = [await makeRoom(), await makeRoom()];
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const file = await aFile(api, attemptId, [row(1, 1, "a")]);
    const stranger = await anInvigilator(database, room, { ofRoom: false });
    const elsewhere = await anInvigilator(database, other);

    const told = [
      await api.post(desk(room), file),
      await api.post(desk(room), file, stranger),
      await api.post(desk(other), file, elsewhere),
    ];

    expect(told.map(({ status }) => status)).toEqual([401, 404, 404]);
    expect(await answersOf(room, attemptId)).toEqual({});
  });

  test("when it was changed, made for another server, or with somebody else's token", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const [first, second] = room.candidates;
    const attemptId = await aRunningAttempt(room, first);
    const others = await aRunningAttempt(room, second ?? first);
    const invigilator = await anInvigilator(database, room);
    const good = await aFile(api, attemptId, [row(1, 1, "a")]);
    const foreign = createEmergencyKey(Buffer.from("another installation")).publicKey;

    const told = [
      { ...good, iv: "AAAAAAAAAAAAAAAA" },
      await aFile(api, attemptId, [row(1, 1, "a")], { key: foreign }),
      await aFile(api, attemptId, [row(1, 1, "a")], { token: api.token(others) }),
      await aFile(api, attemptId, [row(1, 1, "a")], { token: "a.forged.1.99999999999.x" }),
    ];

    for (const file of told) {
      const { status, body } = await api.post(desk(room), file, invigilator);
      expect([status, body.code]).toEqual([422, "not_ours"]);
    }
    expect(await answersOf(room, attemptId)).toEqual({});
  });

  test("is taken with a token that has long run out, since that is when it is needed", async ({
    api,
    database,
    makeRoom,
  }) => {
    const room = await makeRoom();
    const attemptId = await aRunningAttempt(room, room.candidates[0]);
    const token = api.token(attemptId, 1, -3_600_000);
    const file = await aFile(api, attemptId, [row(1, 1, "a")], { token });

    const { status } = await api.post(desk(room), file, await anInvigilator(database, room));

    expect(status).toBe(200);
  });
});
