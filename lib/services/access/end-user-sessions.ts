import { insertAuditEvent } from "@/db/queries/audit";
import { updateSessionsRevoked } from "@/db/queries/sessions";
import { lockUser } from "@/db/queries/users";
import type { UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** Ends all sign-ins of an account at once; its owner may sign in again. */
export async function endUserSessions(
  ctx: Context,
  { userId }: { readonly userId: UserId },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (!(await lockUser(tx, scopeOf(ctx.actor, "user.write"), userId))) throw new NotFound("user");
    const ended = await updateSessionsRevoked(tx, { userId, at: ctx.now });
    await insertAuditEvent(tx, ctx, {
      act: "user.end_sessions",
      subject: ["user", userId],
      detail: { ended },
    });
  });
}
