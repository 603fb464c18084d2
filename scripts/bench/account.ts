import type { UnitId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import { cookieName, sealToken, secret } from "@/lib/platform/session-cookie";
import { acceptNotice } from "@/lib/services/access/accept-notice";
import { createUser } from "@/lib/services/access/create-user";
import { signIn } from "@/lib/services/access/sign-in";
import type { Context } from "@/lib/services/context";
import { expect } from "../seed/expect";
import type { World } from "../seed/world";

type Account = { readonly login: string; readonly role: Role; readonly unitId: UnitId };

/** Opens an account that may work at once, and gives the cookie of a session of it. */
export async function openAccount(
  world: World,
  administrator: Context,
  { login, role, unitId }: Account,
): Promise<string> {
  const { id, password } = expect(
    await createUser(administrator, {
      ...{ login, name: "Người đo tốc độ", position: "", staffCode: null },
      ...{ role, unitId, demonstration: true },
    }),
  );
  await acceptNotice(await world.contextOf(id));
  const { token } = expect(
    await signIn(world.publicContext(), { login, password, userAgent: null }),
  );
  return `${cookieName("session")}=${await sealToken(token, secret())}`;
}
