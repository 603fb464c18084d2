import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { session, signInThrottle } from "@/db/schema";
import { changePassword } from "@/lib/services/access/change-password";
import type { Context } from "@/lib/services/context";
import { accountKey } from "@/lib/services/access/count-try";
import { acceptNotice } from "@/lib/services/access/accept-notice";
import { resumeSession } from "@/lib/services/access/resume-session";
import { type SignIn, signIn } from "@/lib/services/access/sign-in";
import { signOut } from "@/lib/services/access/sign-out";
import { disableUser } from "@/lib/services/access/disable-user";
import { test } from "@/tests/support/worker-database";
import {
  type Account,
  actsOn,
  anAccount,
  anAdministrator,
  asPerson,
  minutesAfter,
  signedIn,
  visitor,
} from "./a-person";

const typed = ({ login, password }: Account, changes: Partial<SignIn> = {}): SignIn => ({
  login,
  password,
  userAgent: "Chrome",
  ...changes,
});

describe("signing in", () => {
  test("opens a session whose token is nowhere in the database", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));

    const token = await signedIn(visitor(database), account);

    const [row] = await database.select().from(session).where(eq(session.userId, account.id));
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(row?.tokenHash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await actsOn(database, row?.id ?? "")).toEqual(["session.open"]);
  });

  test("reads the login in any case and the password in either Unicode form", async ({
    database,
  }) => {
    const account = await anAccount(await anAdministrator(database));

    const opened = await signIn(
      visitor(database),
      typed(account, {
        login: ` ${account.login.toUpperCase()} `,
        password: account.password.normalize("NFD"),
      }),
    );

    expect(opened.ok).toBe(true);
  });

  test("says the same of a wrong password and of an unknown account", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));

    const wrong = await signIn(visitor(database), typed(account, { password: "sai" }));
    const unknown = await signIn(visitor(database), typed(account, { login: "khong.co.ai" }));

    expect(wrong).toEqual({ ok: false, reason: { code: "wrong" } });
    expect(unknown).toEqual(wrong);
    expect(await actsOn(database, account.id)).toEqual(["user.create", "session.refuse"]);
  });

  test("works as hard for an unknown account as for a wrong password", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));
    // Processor time, and the least of five: neither knows how busy the machine is.
    const leastWork = async (changes: () => Partial<SignIn>) => {
      const efforts = [];
      for (let i = 0; i < 5; i++) {
        const before = process.cpuUsage();
        await signIn(visitor(database), typed(account, changes()));
        const { user, system } = process.cpuUsage(before);
        efforts.push(user + system);
      }
      return Math.min(...efforts);
    };

    const unknown = await leastWork(() => ({ login: crypto.randomUUID() }));
    const wrong = await leastWork(() => ({ password: "sai" }));

    // Without the hash it is a tenth of this.
    expect(unknown).toBeGreaterThan(wrong / 3);
  });

  test("tells only whoever knows the password that the account is closed", async ({ database }) => {
    const admin = await anAdministrator(database);
    const account = await anAccount(admin);
    await disableUser(admin, { userId: account.id });

    const right = await signIn(visitor(database), typed(account));
    const wrong = await signIn(visitor(database), typed(account, { password: "sai" }));

    expect(right).toEqual({ ok: false, reason: { code: "account_disabled" } });
    expect(wrong).toEqual({ ok: false, reason: { code: "wrong" } });
  });

  test("refuses a temporary password after 72 hours, and not before", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));

    const before = await signIn(
      visitor(database, { now: minutesAfter(72 * 60 - 1) }),
      typed(account),
    );
    const after = await signIn(visitor(database, { now: minutesAfter(72 * 60) }), typed(account));

    expect(before.ok).toBe(true);
    expect(after).toEqual({ ok: false, reason: { code: "password_expired" } });
  });
});

describe("tries at a password", () => {
  test("make even the right one wait after five wrong ones, from wherever", async ({
    database,
  }) => {
    const account = await anAccount(await anAdministrator(database));
    for (let i = 0; i < 6; i++) {
      await signIn(visitor(database), typed(account, { password: "sai" }));
    }

    const right = await signIn(visitor(database), typed(account));
    const later = await signIn(visitor(database, { now: minutesAfter(0.5) }), typed(account));

    expect(right).toEqual({ ok: false, reason: { code: "wait", seconds: 30 } });
    expect(later.ok).toBe(true);
  });

  test("are counted one by one when they come all at once", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));

    const tries = await Promise.all(
      Array.from({ length: 20 }, () =>
        signIn(visitor(database), typed(account, { password: "sai" })),
      ),
    );

    const looked = tries.filter((tried) => !tried.ok && tried.reason.code === "wrong");
    expect(looked).toHaveLength(6);
  });

  test("are forgotten once the right password is given", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));
    for (let i = 0; i < 5; i++) {
      await signIn(visitor(database), typed(account, { password: "sai" }));
    }

    await signedIn(visitor(database), account);

    const counts = await database
      .select()
      .from(signInThrottle)
      .where(eq(signInThrottle.key, accountKey(account.login)));
    expect(counts).toEqual([]);
  });

  test("leave no trace of what was typed as login", async ({ database }) => {
    await signIn(visitor(database), { login: "matkhaucuatoi", password: "x", userAgent: null });

    const kept = await database.execute(
      sql`select row_to_json(t)::text from sign_in_throttle t union all
        select row_to_json(e)::text from audit_event e`,
    );

    expect(JSON.stringify(kept)).not.toContain("matkhaucuatoi");
  });

  test("of a whole room behind one address keep nobody of it out", async ({ database }) => {
    const admin = await anAdministrator(database);
    const room = "10.0.0.1";
    for (let i = 0; i < 40; i++) {
      const somebody = typed(await anAccount(admin), { password: "sai" });
      await signIn(visitor(database, { ip: room }), somebody);
    }

    const opened = await signIn(visitor(database, { ip: room }), typed(await anAccount(admin)));

    expect(opened.ok).toBe(true);
  });
});

describe("a session", () => {
  test("gives the roles held at this moment", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database), { role: "reviewer" });
    const token = await signedIn(visitor(database), account);

    const resumed = await resumeSession(visitor(database), { token });

    expect(resumed?.actor).toMatchObject({
      userId: account.id,
      name: "Nguyễn Văn An",
      roles: [{ role: "reviewer", unitId: null }],
    });
  });

  test("is unknown by any other token", async ({ database }) => {
    await signedIn(visitor(database), await anAccount(await anAdministrator(database)));

    expect(await resumeSession(visitor(database), { token: "x".repeat(43) })).toBeNull();
  });

  test("ends after half an hour without use, and lives on with use", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));
    const [idle, used] = [
      await signedIn(visitor(database), account),
      await signedIn(visitor(database), account),
    ];
    const resumedAt = (token: string, minutes: number) =>
      resumeSession(visitor(database, { now: minutesAfter(minutes) }), { token });

    await resumedAt(used, 20);

    expect(await resumedAt(idle, 31)).toBeNull();
    expect(await resumedAt(used, 49)).not.toBeNull();
  });

  test("ends twelve hours after it began, however busy", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));
    const token = await signedIn(visitor(database), account);
    for (let minutes = 20; minutes < 720; minutes += 20) {
      const now = minutesAfter(minutes);
      expect(await resumeSession(visitor(database, { now }), { token })).not.toBeNull();
    }

    const end = visitor(database, { now: minutesAfter(720) });

    expect(await resumeSession(end, { token })).toBeNull();
  });

  test("is over at once when signed out, and others are not", async ({ database }) => {
    const account = await anAccount(await anAdministrator(database));
    const [left, kept] = [
      await signedIn(visitor(database), account),
      await signedIn(visitor(database), account),
    ];

    await signOut(visitor(database), { token: left });

    expect(await resumeSession(visitor(database), { token: left })).toBeNull();
    expect(await resumeSession(visitor(database), { token: kept })).not.toBeNull();
  });

  test("asks first for a new password, then for the notice, then for nothing", async ({
    database,
  }) => {
    const account = await anAccount(await anAdministrator(database));
    const token = await signedIn(visitor(database), account);
    const unfinished = async () => (await resumeSession(visitor(database), { token }))?.unfinished;
    const ctx = asPerson(database, { userId: account.id, roles: [] });

    expect(await unfinished()).toBe("change_password");
    await setOwnPassword(ctx, account, token);
    expect(await unfinished()).toBe("read_notice");
    await acceptNotice(ctx);
    expect(await unfinished()).toBeNull();
    expect(await actsOn(database, account.id)).toEqual([
      "user.create",
      "password.change",
      "notice.accept",
    ]);
  });
});

async function setOwnPassword(ctx: Context, account: Account, token: string): Promise<void> {
  const resumed = await resumeSession(visitor(ctx.db), { token });
  const changed = await changePassword(ctx, {
    current: account.password,
    next: "chiều nay mưa trên phá",
    sessionId: resumed?.sessionId ?? "",
  });
  if (!changed.ok) throw new Error(changed.reason.code);
}
