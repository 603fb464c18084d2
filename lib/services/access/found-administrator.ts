import { insertAuditEvent } from "@/db/queries/audit";
import { existsHolder, insertRole } from "@/db/queries/roles";
import { insertUser } from "@/db/queries/users";
import { isLogin, normaliseLogin } from "@/lib/domain/access/login";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import type { PublicContext } from "@/lib/services/context";
import type { CreatedUser } from "./create-user";
import { hashPassword } from "./password-hash";
import { drawPassword } from "./temporary-password";

export type FoundAdministrator = {
  readonly login: string;
  readonly name: string;
  readonly demonstration?: boolean;
};

/**
 * Makes the first administrator of an installation, for whoever holds its machine. Rejected as
 * `already_founded` while anybody can sign in as one.
 */
export async function foundAdministrator(
  ctx: PublicContext,
  { login: typed, name, demonstration = false }: FoundAdministrator,
): Promise<Result<CreatedUser, "already_founded" | "login_invalid" | "login_taken">> {
  const login = normaliseLogin(typed);
  if (!isLogin(login)) return rejected("login_invalid");
  const { password, expiresAt } = drawPassword(ctx.now);
  const passwordHash = await hashPassword(password);

  return ctx.db.transaction(async (tx) => {
    if (await existsHolder(tx, "administrator")) return rejected("already_founded");
    const id = await insertUser(tx, {
      login,
      displayName: name,
      searchText: fold(`${name} ${login}`),
      passwordHash,
      mustChangePassword: !demonstration,
      passwordExpiresAt: demonstration ? null : expiresAt,
      demonstration,
    });
    if (id === null) return rejected("login_taken");
    await insertRole(tx, { userId: id, role: "administrator", unitId: null, grantedBy: null });
    await insertAuditEvent(tx, ctx, { act: "user.found_administrator", subject: ["user", id] });
    return ok({ id, password });
  });
}
