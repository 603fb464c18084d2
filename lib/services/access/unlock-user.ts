import { insertAuditEvent } from "@/db/queries/audit";
import { deleteThrottle } from "@/db/queries/throttle";
import { lockUser } from "@/db/queries/users";
import type { UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { accountKey } from "./count-try";

/** Forgets the failed tries at an account, so that its owner need not wait. */
export async function unlockUser(
  ctx: Context,
  { userId }: { readonly userId: UserId },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const account = await lockUser(tx, scopeOf(ctx.actor, "user.write"), userId);
    if (!account) throw new NotFound("user");
    await deleteThrottle(tx, accountKey(account.login));
    await insertAuditEvent(tx, ctx, { act: "user.unlock", subject: ["user", userId] });
  });
}
