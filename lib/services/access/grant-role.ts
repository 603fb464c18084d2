import { insertAuditEvent } from "@/db/queries/audit";
import { unitInScope } from "@/db/queries/units";
import { insertRole } from "@/db/queries/roles";
import { lockUser } from "@/db/queries/users";
import type { UnitId, UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type GrantRole = {
  readonly userId: UserId;
  readonly role: Role;
  /** What the role reaches: a unit with all below it, or everything when null. */
  readonly unitId: UnitId | null;
};

/**
 * Gives somebody else a role, from their next request on. Nobody gives a role that reaches further
 * than their own, nor one to themselves.
 */
export async function grantRole(
  ctx: Context,
  { userId, role, unitId }: GrantRole,
): Promise<Result<void, "own_account" | "role_held">> {
  const scope = scopeOf(ctx.actor, "user.write");
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUser(tx, scope, userId))) throw new NotFound("user");
    const reached = unitId === null ? scope.all : await unitInScope(tx, scope, unitId);
    if (!reached) throw new NotFound("unit");
    if (userId === ctx.actor.userId) return rejected("own_account");
    const grantedBy = ctx.actor.userId;
    if (!(await insertRole(tx, { userId, role, unitId, grantedBy }))) return rejected("role_held");
    await insertAuditEvent(tx, ctx, {
      act: "role.grant",
      subject: ["user", userId],
      ...(unitId && { unitId }),
      detail: { role, unitId },
    });
    return ok(undefined);
  });
}
