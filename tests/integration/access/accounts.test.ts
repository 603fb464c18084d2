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
} from "./a-person";

const wanted = {
  name: "Lê Thị Bé",
  position: "Văn thư",
  staffCode: null,
  role: "author",
  unitId: null,
} as const;

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

describe("roles", () => {
  test("count from the next request on, given or taken", async ({ database }) => {
    const admin = await anAdministrator(database);
    const account = await anAccount(admin);
    const token = await signedIn(visitor(database), account);
    const held = async () =>
      (await resumeSession(visitor(database), { token }))?.actor.roles.map(({ role }) => role);

    await grantRole(admin, { userId: account.id, role: "leader", unitId: null });
    const given = await held();
    const { roles: entries } = await loadUser(admin, { userId: account.id });
    await revokeRole(admin, { userId: account.id, assignmentId: entries[0]?.id ?? "" });

    expect(given).toEqual(["author", "leader"]);
    expect(await held()).toEqual(["leader"]);
    expect(await actsOn(database, account.id)).toEqual([
      "user.create",
      "role.grant",
      "role.revoke",
    ]);
  });

  test("are held once over the same units", async ({ database }) => {
    const admin = await anAdministrator(database);
    const { id: userId } = await anAccount(admin, { role: "author" });

    const again = await grantRole(admin, { userId, role: "author", unitId: null });

    expect(again).toEqual({ ok: false, reason: "role_held" });
  });

  test("are never given to oneself or taken from oneself", async ({ database }) => {
    const admin = await anAdministrator(database);
    const { userId } = admin.actor;
    const { roles: entries } = await loadUser(admin, { userId });

    const given = await grantRole(admin, { userId, role: "author", unitId: null });
    const taken = await revokeRole(admin, { userId, assignmentId: entries[0]?.id ?? "" });

    expect([given, taken]).toMatchObject([{ reason: "own_account" }, { reason: "own_account" }]);
  });
});

describe("an administrator of one unit", () => {
  test("finds accounts whose roles all lie there, and no others", async ({ database }) => {
    const all = await anAdministrator(database);
    const here = await aUnit(database);
    const [below, elsewhere] = [await aUnit(database, here), await aUnit(database)];
    const admin = await anAdministrator(database, here);
    const mine = await anAccount(all, { unitId: below, name: "Phan Thị Mận" });
    const other = await anAccount(all, { unitId: elsewhere, name: "Phan Thị Mận" });
    const wider = await anAccount(all, { unitId: here, name: "Phan Thị Mận" });
    await grantRole(all, { userId: wider.id, role: "leader", unitId: null });

    const { users } = await listUsers(admin, { search: "phan thi man", page: 1 });

    expect(users.map(({ id }) => id)).toEqual([mine.id]);
    for (const { id: userId } of [other, wider]) {
      await expect(loadUser(admin, { userId })).rejects.toThrow(NotFound);
      await expect(resetPassword(admin, { userId })).rejects.toThrow(NotFound);
      await expect(disableUser(admin, { userId })).rejects.toThrow(NotFound);
      await expect(grantRole(admin, { userId, role: "author", unitId: here })).rejects.toThrow(
        NotFound,
      );
    }
  });

  test("gives no role that reaches further than their own", async ({ database }) => {
    const here = await aUnit(database);
    const elsewhere = await aUnit(database);
    const admin = await anAdministrator(database, here);
    const { id: userId } = await anAccount(admin, { unitId: here });
    const role = "administrator";

    await expect(grantRole(admin, { userId, role, unitId: null })).rejects.toThrow(NotFound);
    await expect(grantRole(admin, { userId, role, unitId: elsewhere })).rejects.toThrow(NotFound);
    await expect(createUser(admin, { ...wanted, login: "too.far" })).rejects.toThrow(NotFound);
    expect(await listGrantableUnits(admin)).toMatchObject({
      everything: false,
      units: [{ id: here }],
    });
  });
});

describe("the list of accounts", () => {
  test("is sorted by given name and found without marks", async ({ database }) => {
    const here = await aUnit(database);
    const admin = await anAdministrator(database, here);
    for (const name of ["Trần Văn Ơn", "Lê Thị Ánh", "Đỗ Đức Đạt", "Bùi Thị Dung"]) {
      await anAccount(admin, { unitId: here, name });
    }
    const names = async (search: string) => {
      const { users } = await listUsers(admin, { search, page: 1 });
      return users.map(({ name }) => name).filter((name) => name !== "Ngô Thị Hạnh");
    };

    expect(await names("")).toEqual(["Lê Thị Ánh", "Bùi Thị Dung", "Đỗ Đức Đạt", "Trần Văn Ơn"]);
    expect(await names("duc dat")).toEqual(["Đỗ Đức Đạt"]);
    expect(await names("100%_")).toEqual([]);
  });

  test("shows the roles held, and only those who hold the one asked for", async ({ database }) => {
    const here = await aUnit(database);
    const admin = await anAdministrator(database, here);
    await anAccount(admin, { unitId: here, role: "leader", name: "Võ Lãnh" });
    await anAccount(admin, { unitId: here, role: "inspector", name: "Võ Thanh" });

    const { users, total } = await listUsers(admin, { search: "", role: "leader", page: 1 });

    expect(users).toMatchObject([{ name: "Võ Lãnh", roles: ["leader"] }]);
    expect(total).toBe(1);
  });

  test("goes on over pages without losing or repeating anybody", async ({ database }) => {
    const here = await aUnit(database);
    const admin = await anAdministrator(database, here);
    for (let i = 0; i < 30; i++) await anAccount(admin, { unitId: here });

    const pages = await Promise.all(
      [1, 2, 3].map((page) => listUsers(admin, { search: "", page })),
    );

    const ids = pages.flatMap(({ users }) => users.map(({ id }) => id));
    expect(new Set(ids).size).toBe(31);
    expect(ids).toHaveLength(31);
    expect(pages.map(({ users }) => users.length)).toEqual([25, 6, 0]);
  });
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
