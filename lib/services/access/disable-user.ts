import { insertAuditEvent } from "@/db/queries/audit";
import { updateSessionsRevoked } from "@/db/queries/sessions";
import { lockUser, updateUser } from "@/db/queries/users";
import type { UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Closes somebody else's account and ends its sessions at once. What it did stays on record. */
export async function disableUser(
  ctx: Context,
  { userId }: { readonly userId: UserId },
): Promise<Result<void, "own_account">> {
  return ctx.db.transaction(async (tx) => {
    const account = await lockUser(tx, scopeOf(ctx.actor, "user.write"), userId);
    if (!account) throw new NotFound("user");
    if (userId === ctx.actor.userId) return rejected("own_account");
    if (account.disabledAt === null) {
      await updateUser(tx, userId, { disabledAt: ctx.now });
      await updateSessionsRevoked(tx, { userId, at: ctx.now });
      await insertAuditEvent(tx, ctx, { act: "user.disable", subject: ["user", userId] });
    }
    return ok(undefined);
  });
}
