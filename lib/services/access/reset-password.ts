import { insertAuditEvent } from "@/db/queries/audit";
import { updateSessionsRevoked } from "@/db/queries/sessions";
import { deleteThrottle } from "@/db/queries/throttle";
import { lockUser, updateUser } from "@/db/queries/users";
import type { UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { accountKey } from "./count-try";
import { hashPassword } from "./password-hash";
import { drawPassword, type TemporaryPassword } from "./temporary-password";

/**
 * Gives somebody else's account a random password to hand over, shown this once, and ends all its
 * sessions. It must be changed at the next sign-in and is refused after 72 hours. One's own
 * password is changed, not reset.
 */
export async function resetPassword(
  ctx: Context,
  { userId }: { readonly userId: UserId },
): Promise<Result<TemporaryPassword, "own_account">> {
  const drawn = drawPassword(ctx.now);
  const passwordHash = await hashPassword(drawn.password);
  return ctx.db.transaction(async (tx) => {
    const account = await lockUser(tx, scopeOf(ctx.actor, "user.write"), userId);
    if (!account) throw new NotFound("user");
    if (userId === ctx.actor.userId) return rejected("own_account");
    await updateUser(tx, userId, {
      passwordHash,
      mustChangePassword: true,
      passwordExpiresAt: drawn.expiresAt,
    });
    await deleteThrottle(tx, accountKey(account.login));
    const ended = await updateSessionsRevoked(tx, { userId, at: ctx.now });
    await insertAuditEvent(tx, ctx, {
      act: "password.reset",
      subject: ["user", userId],
      detail: { sessionsEnded: ended },
    });
    return ok(drawn);
  });
}
