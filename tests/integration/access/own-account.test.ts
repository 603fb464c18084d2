import { describe, expect } from "vitest";
import { changePassword } from "@/lib/services/access/change-password";
import { endOwnSession } from "@/lib/services/access/end-own-session";
import { listOwnRoles } from "@/lib/services/access/list-own-roles";
import { listOwnSessions } from "@/lib/services/access/list-own-sessions";
import { resumeSession } from "@/lib/services/access/resume-session";
import { signIn } from "@/lib/services/access/sign-in";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import {
  type Account,
  actsOn,
  anAccount,
  anAdministrator,
  asPerson,
  aUnit,
  minutesAfter,
  signedIn,
  visitor,
} from "./a-person";

const good = "chiều nay mưa trên phá";

type Database = Parameters<typeof aUnit>[0];

/** A person with a session, as they ask from it. */
async function somebody(database: Database) {
  const account = await anAccount(await anAdministrator(database));
  const token = await signedIn(visitor(database), account);
  const sessionId = (await resumeSession(visitor(database), { token }))?.sessionId ?? "";
  const ctx = asPerson(database, { userId: account.id, roles: [] });
  return { account, token, sessionId, ctx };
}

const change = (
  { ctx, account, sessionId }: Awaited<ReturnType<typeof somebody>>,
  typed: { current?: string; next?: string } = {},
) => changePassword(ctx, { current: account.password, next: good, sessionId, ...typed });

describe("changing one's own password", () => {
  test("keeps this session, ends the others, and the old password", async ({ database }) => {
    const me = await somebody(database);
    const elsewhere = await signedIn(visitor(database), me.account);

    const changed = await change(me);

    const old = await signIn(visitor(database), { ...me.account, userAgent: null });
    const renewed: Account = { ...me.account, password: good };
    expect(changed.ok).toBe(true);
    expect(await resumeSession(visitor(database), { token: me.token })).not.toBeNull();
    expect(await resumeSession(visitor(database), { token: elsewhere })).toBeNull();
    expect(old).toMatchObject({ reason: { code: "wrong" } });
    expect(await signedIn(visitor(database), renewed)).toBeTruthy();
    expect(await actsOn(database, me.account.id)).toContain("password.change");
  });

  test("makes a password that does not run out", async ({ database }) => {
    const me = await somebody(database);
    await change(me);

    const nextWeek = visitor(database, { now: minutesAfter(7 * 24 * 60) });

    expect(await signedIn(nextWeek, { ...me.account, password: good })).toBeTruthy();
  });

  test.for([
    ["ngắn quá", "password_short"],
    ["x".repeat(129), "password_long"],
    ["nguyenvanan matkhau", "password_common"],
  ] as const)("refuses %s as %s", async ([next, code], { database }) => {
    expect(await change(await somebody(database), { next })).toMatchObject({ reason: { code } });
  });

  test("refuses the password there was", async ({ database }) => {
    const me = await somebody(database);

    const same = await change(me, { next: me.account.password });

    expect(same).toMatchObject({ reason: { code: "password_same" } });
  });

  test("asks for the current one, and slows down whoever guesses it", async ({ database }) => {
    const me = await somebody(database);
    const codes = [];

    for (let i = 0; i < 7; i++) {
      const tried = await change(me, { current: "sai" });
      codes.push(tried.ok ? "changed" : tried.reason.code);
    }

    expect(codes).toEqual([...Array<string>(6).fill("password_wrong"), "wait"]);
  });
});

describe("one's own sessions", () => {
  test("are listed with the place, the latest used first, without those that ended", async ({
    database,
  }) => {
    const me = await somebody(database);
    await signIn(visitor(database, { now: minutesAfter(5), ip: "10.0.0.7" }), {
      ...me.account,
      userAgent: "Firefox",
    });
    const at = (minutes: number) => ({ ...me.ctx, now: minutesAfter(minutes) });

    const both = await listOwnSessions(at(6));
    const one = await listOwnSessions(at(34));

    expect(both).toMatchObject([{ userAgent: "Firefox", ip: "10.0.0.7" }, { id: me.sessionId }]);
    expect(one).toHaveLength(1);
  });

  test("can be ended one by one", async ({ database }) => {
    const me = await somebody(database);

    await endOwnSession(me.ctx, { sessionId: me.sessionId });

    expect(await resumeSession(visitor(database), { token: me.token })).toBeNull();
    expect(await actsOn(database, me.sessionId)).toEqual(["session.open", "session.end"]);
  });

  test("are one's own: another's is not found", async ({ database }) => {
    const [me, other] = [await somebody(database), await somebody(database)];

    await expect(endOwnSession(me.ctx, { sessionId: other.sessionId })).rejects.toThrow(NotFound);

    expect(await resumeSession(visitor(database), { token: other.token })).not.toBeNull();
  });
});

test("one's own roles come with the unit each reaches", async ({ database }) => {
  const unitId = await aUnit(database);
  const { id } = await anAccount(await anAdministrator(database), { role: "leader", unitId });

  const held = await listOwnRoles(asPerson(database, { userId: id, roles: [] }));

  expect(held).toMatchObject([{ role: "leader", unitId }]);
  expect(held[0]?.unitName).toMatch(/^Xã /);
});
