import { describe, expect } from "vitest";
import { createUser } from "@/lib/services/access/create-user";
import { disableUser } from "@/lib/services/access/disable-user";
import { grantRole } from "@/lib/services/access/grant-role";
import { listGrantableUnits } from "@/lib/services/access/list-grantable-units";
import { listUsers } from "@/lib/services/access/list-users";
import { loadUser } from "@/lib/services/access/load-user";
import { resetPassword } from "@/lib/services/access/reset-password";
import { resumeSession } from "@/lib/services/access/resume-session";
import { revokeRole } from "@/lib/services/access/revoke-role";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn, anAccount, anAdministrator, aUnit, signedIn, visitor, wanted } from "./a-person";

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
