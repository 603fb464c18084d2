import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { UnitId, UserId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import { replacePrivateFile } from "@/lib/platform/private-file";
import { createUser } from "@/lib/services/access/create-user";
import { foundAdministrator } from "@/lib/services/access/found-administrator";
import { resetPassword } from "@/lib/services/access/reset-password";
import type { Context } from "@/lib/services/context";
import { expect } from "./expect";
import { knownUser } from "./known";
import type { World } from "./world";

const schema = z.object({
  accounts: z.array(z.object({ role: z.string(), login: z.string(), password: z.string() })),
  candidates: z.array(z.object({ number: z.string(), code: z.string(), address: z.string() })),
});

type Demonstration = z.infer<typeof schema>;

/** What a newcomer needs to get in; only the owner of the data folder may read it. */
export function readDemonstration(path: string): Demonstration {
  if (!existsSync(path)) return { accounts: [], candidates: [] };
  return schema.parse(JSON.parse(readFileSync(path, "utf8")));
}

export function writeDemonstration(path: string, found: Demonstration): void {
  replacePrivateFile(path, `${JSON.stringify(found, null, 2)}\n`);
}

/** The administrator who makes everybody else. */
export async function seedAdministrator(world: World): Promise<Context> {
  const login = "quantri";
  const known = await knownUser(world, login);
  if (known) return world.contextOf(known);
  const { id, password } = expect(
    await foundAdministrator(world.publicContext(), {
      login,
      name: "Lê Thị Quản Trị",
      demonstration: true,
    }),
  );
  remember(world, "administrator", login, password);
  return world.contextOf(id);
}

export type SeedAccount = {
  readonly role: Role;
  readonly login: string;
  readonly name: string;
  readonly position: string;
  /** What the role reaches; null: everything. */
  readonly unitId: UnitId | null;
  /** Of the officer in the roll whose account it is, if anybody's. */
  readonly staffCode?: string;
};

/** Opens an account unless it is there. Its password is random and told nowhere but in the file. */
export async function seedAccount(
  world: World,
  administrator: Context,
  account: SeedAccount,
): Promise<UserId> {
  const { role, login } = account;
  const known = await knownUser(world, login);
  if (known) {
    if (!hasPassword(world, login)) {
      const { password } = expect(await resetPassword(administrator, { userId: known }));
      remember(world, role, login, password);
    }
    return known;
  }
  const created = await createUser(administrator, {
    staffCode: null,
    ...account,
    demonstration: true,
  });
  const { id, password } = expect(created);
  remember(world, role, login, password);
  return id;
}

/** What somebody of the demonstration types once more before they sign. */
export function passwordOf({ demonstrationFile }: World, login: string): string {
  const known = readDemonstration(demonstrationFile).accounts.find((one) => one.login === login);
  if (!known) throw new Error(`nobody knows the password of ${login}`);
  return known.password;
}

function hasPassword({ demonstrationFile }: World, login: string): boolean {
  return readDemonstration(demonstrationFile).accounts.some((known) => known.login === login);
}

function remember({ demonstrationFile }: World, role: Role, login: string, password: string) {
  const found = readDemonstration(demonstrationFile);
  const others = found.accounts.filter((known) => known.login !== login);
  writeDemonstration(demonstrationFile, {
    ...found,
    accounts: [...others, { role, login, password }],
  });
}
