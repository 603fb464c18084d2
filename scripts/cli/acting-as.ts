import { selectFirstHolder, selectHeldRoles } from "@/db/queries/roles";
import { selectCredentials } from "@/db/queries/users";
import { normaliseLogin } from "@/lib/domain/access/login";
import type { Actor } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import type { Surroundings } from "./database";

/**
 * In whose name a command changes the bank: the account that `--as` names, with its own roles; else
 * the installation's administrator, who may then also write items, since whoever holds the machine
 * may do anything on it. Null when there is no such account, or it is closed.
 */
export async function actingAs(
  around: Surroundings,
  login: string | undefined,
): Promise<Context | null> {
  const actor =
    login === undefined
      ? await administrator(around)
      : await account(around, normaliseLogin(login));
  return actor && { ...around, actor };
}

async function administrator({ db }: Surroundings): Promise<Actor | null> {
  const found = await selectFirstHolder(db, "administrator");
  if (!found) return null;
  const roles = (["administrator", "author"] as const).map((role) => ({ role, unitId: null }));
  return { userId: found.id, name: found.name, officerId: null, roles };
}

async function account({ db }: Surroundings, login: string): Promise<Actor | null> {
  const found = await selectCredentials(db, login);
  if (!found || found.disabledAt !== null) return null;
  const held = await selectHeldRoles(db, found.id);
  const roles = held.map(({ role, unitId }) => ({ role, unitId }));
  return { userId: found.id, name: login, officerId: null, roles };
}
