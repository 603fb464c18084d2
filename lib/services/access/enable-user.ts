import { insertAuditEvent } from "@/db/queries/audit";
import { lockUser, updateUser } from "@/db/queries/users";
import type { UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** Opens a closed account again, with its old password and the roles it still holds. */
export async function enableUser(
  ctx: Context,
  { userId }: { readonly userId: UserId },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const account = await lockUser(tx, scopeOf(ctx.actor, "user.write"), userId);
    if (!account) throw new NotFound("user");
    if (account.disabledAt === null) return;
    await updateUser(tx, userId, { disabledAt: null });
    await insertAuditEvent(tx, ctx, { act: "user.enable", subject: ["user", userId] });
  });
}
