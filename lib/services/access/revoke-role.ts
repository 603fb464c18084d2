import { insertAuditEvent } from "@/db/queries/audit";
import { updateRoleEnded } from "@/db/queries/roles";
import { lockUser } from "@/db/queries/users";
import type { UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type RevokeRole = {
  readonly userId: UserId;
  /** The entry that gave the role. */
  readonly assignmentId: string;
};

/** Takes a role from somebody else, from their next request on. That they held it stays on record. */
export async function revokeRole(
  ctx: Context,
  { userId, assignmentId }: RevokeRole,
): Promise<Result<void, "own_account">> {
  return ctx.db.transaction(async (tx) => {
    const account = await lockUser(tx, scopeOf(ctx.actor, "user.write"), userId);
    if (!account) throw new NotFound("user");
    if (userId === ctx.actor.userId) return rejected("own_account");
    const ended = await updateRoleEnded(tx, { id: assignmentId, userId, at: ctx.now });
    if (!ended) throw new NotFound("role");
    await insertAuditEvent(tx, ctx, {
      act: "role.revoke",
      subject: ["user", userId],
      ...(ended.unitId && { unitId: ended.unitId }),
      detail: ended,
    });
    return ok(undefined);
  });
}
