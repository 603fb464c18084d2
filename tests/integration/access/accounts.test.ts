import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { assignment, jobGroup, officer, user } from "@/db/schema";
import { roles } from "@/lib/domain/policy/roles";
import { createUser } from "@/lib/services/access/create-user";
import { disableUser } from "@/lib/services/access/disable-user";
import { enableUser } from "@/lib/services/access/enable-user";
import { endUserSessions } from "@/lib/services/access/end-user-sessions";
import { grantRole } from "@/lib/services/access/grant-role";
import { listGrantableUnits } from "@/lib/services/access/list-grantable-units";
import { listUsers } from "@/lib/services/access/list-users";
import { loadUser } from "@/lib/services/access/load-user";
import { resetPassword } from "@/lib/services/access/reset-password";
import { resumeSession } from "@/lib/services/access/resume-session";
import { revokeRole } from "@/lib/services/access/revoke-role";
import { signIn } from "@/lib/services/access/sign-in";
import { unlockUser } from "@/lib/services/access/unlock-user";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import {
  actsOn,
  anAccount,
  anAdministrator,
  asPerson,
  aUnit,
  morning,
  signedIn,
  visitor,
  wanted,
} from "./a-person";

describe("opening an account", () => {
  test("gives a password that works once handed over, and a role", async ({ database }) => {
    const admin = await anAdministrator(database);

    const made = await createUser(admin, { ...wanted, login: "be.lt" });

    if (!made.ok) throw new Error(made.reason);
    const [row] = await database.select().from(user).where(eq(user.id, made.value.id));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row).toMatchObject({ mustChangePassword: true, searchText: "le thi be be.lt van thu" });
    const { roles: held } = await loadUser(admin, { userId: made.value.id });
    expect(held).toMatchObject([{ role: "author", unitId: null }]);
    expect(await actsOn(database, made.value.id)).toEqual(["user.create"]);
  });

  test("refuses a login that is taken, in any case, or that is none", async ({ database }) => {
    const admin = await anAdministrator(database);
    await createUser(admin, { ...wanted, login: "an.taken" });

    const taken = await createUser(admin, { ...wanted, login: "AN.Taken" });
    const none = await createUser(admin, { ...wanted, login: "lê thị bé" });

    expect([taken, none]).toMatchObject([{ reason: "login_taken" }, { reason: "login_invalid" }]);
  });

  test("ties the account to an officer within reach, and to no other", async ({ database }) => {
    const [here, elsewhere] = [await aUnit(database), await aUnit(database)];
    const admin = await anAdministrator(database, here);
    await anOfficer(database, { staffCode: "QD-1", unitId: here });
    await anOfficer(database, { staffCode: "QD-2", unitId: elsewhere });
    const open = (staffCode: string) =>
      createUser(admin, { ...wanted, unitId: here, staffCode, login: `u.${staffCode}` });

    const mine = await open("QD-1");
    const other = await open("QD-2");

    expect(mine.ok).toBe(true);
    expect(other).toEqual({ ok: false, reason: "no_such_officer" });
  });

  test("leaves nothing behind when it is refused", async ({ database }) => {
    const admin = await anAdministrator(database);

    await createUser(admin, { ...wanted, login: "left.over", staffCode: "none such" });

    const left = await database.select().from(user).where(eq(user.login, "left.over"));
    expect(left).toEqual([]);
  });
});

describe("resetting a password", () => {
  test("ends every session and the old password at once", async ({ database }) => {
    const admin = await anAdministrator(database);
    const account = await anAccount(admin);
    const token = await signedIn(visitor(database), account);

    const reset = await resetPassword(admin, { userId: account.id });

    if (!reset.ok) throw new Error(reset.reason);
    const old = await signIn(visitor(database), { ...account, userAgent: null });
    expect(old).toMatchObject({ reason: { code: "wrong" } });
    expect(await resumeSession(visitor(database), { token })).toBeNull();
    expect(await signedIn(visitor(database), { ...account, ...reset.value })).toBeTruthy();
    expect(await actsOn(database, account.id)).toContain("password.reset");
  });

  test("is not for one's own account", async ({ database }) => {
    const admin = await anAdministrator(database);

    const reset = await resetPassword(admin, { userId: admin.actor.userId });

    expect(reset).toEqual({ ok: false, reason: "own_account" });
  });
});

test("unlocking an account ends its wait", async ({ database }) => {
  const admin = await anAdministrator(database);
  const account = await anAccount(admin);
  for (let i = 0; i < 6; i++) {
    await signIn(visitor(database), { ...account, password: "sai", userAgent: null });
  }

  await unlockUser(admin, { userId: account.id });

  expect(await signedIn(visitor(database), account)).toBeTruthy();
  expect(await actsOn(database, account.id)).toContain("user.unlock");
});

describe("closing an account", () => {
  test("ends its sessions at once; opening it again lets it sign in", async ({ database }) => {
    const admin = await anAdministrator(database);
    const account = await anAccount(admin);
    const token = await signedIn(visitor(database), account);

    await disableUser(admin, { userId: account.id });
    const closed = await resumeSession(visitor(database), { token });
    await enableUser(admin, { userId: account.id });

    expect(closed).toBeNull();
    expect(await signedIn(visitor(database), account)).toBeTruthy();
    expect(await actsOn(database, account.id)).toEqual([
      "user.create",
      "user.disable",
      "user.enable",
    ]);
  });

  test("is not for one's own, so that an administrator is always left", async ({ database }) => {
    const admin = await anAdministrator(database);

    const closed = await disableUser(admin, { userId: admin.actor.userId });

    expect(closed).toEqual({ ok: false, reason: "own_account" });
  });
});

test("ending somebody's sessions leaves the account open", async ({ database }) => {
  const admin = await anAdministrator(database);
  const account = await anAccount(admin);
  const token = await signedIn(visitor(database), account);

  await endUserSessions(admin, { userId: account.id });

  expect(await resumeSession(visitor(database), { token })).toBeNull();
  expect(await signedIn(visitor(database), account)).toBeTruthy();
  expect(await actsOn(database, account.id)).toContain("user.end_sessions");
});

test("nobody but an administrator touches accounts", async ({ database }) => {
  const admin = await anAdministrator(database);
  const { id: userId } = await anAccount(admin);
  for (const role of roles.filter((each) => each !== "administrator")) {
    const actor = { userId: admin.actor.userId, roles: [{ role, unitId: null }] };
    const ctx = asPerson(database, actor, morning);

    const acts = [
      () => listUsers(ctx, { search: "", page: 1 }),
      () => loadUser(ctx, { userId }),
      () => listGrantableUnits(ctx),
      () => createUser(ctx, { ...wanted, login: "no.way" }),
      () => resetPassword(ctx, { userId }),
      () => unlockUser(ctx, { userId }),
      () => disableUser(ctx, { userId }),
      () => enableUser(ctx, { userId }),
      () => endUserSessions(ctx, { userId }),
      () => grantRole(ctx, { userId, role: "author", unitId: null }),
      () => revokeRole(ctx, { userId, assignmentId: userId }),
    ];

    for (const act of acts) await expect(act()).rejects.toThrow(NotFound);
  }
  expect(await actsOn(database, userId)).toEqual(["user.create"]);
});

type Database = Parameters<typeof aUnit>[0];

async function anOfficer(
  database: Database,
  { staffCode, unitId }: { staffCode: string; unitId: Awaited<ReturnType<typeof aUnit>> },
) {
  await database
    .insert(jobGroup)
    .values({ code: "vp", name: "Văn phòng", nameEn: "Office", position: 1 })
    .onConflictDoNothing();
  const [row] = await database
    .insert(officer)
    .values({ staffCode, familyName: "Lê", givenName: "Bé" })
    .returning({ id: officer.id });
  if (!row) throw new Error("not inserted");
  await database.insert(assignment).values({
    officerId: row.id,
    unitId,
    title: "Văn thư",
    jobGroupCode: "vp",
    validFrom: "2025-07-01",
  });
}
