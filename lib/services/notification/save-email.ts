import { insertAuditEvent } from "@/db/queries/audit";
import { upsertEmail } from "@/db/queries/notifications";
import type { Context } from "@/lib/services/context";

/** Keeps where the actor wants to be reminded; an empty address ends it. */
export async function saveEmail(ctx: Context, { email }: { email: string }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { userId } = ctx.actor;
    await upsertEmail(tx, userId, email);
    await insertAuditEvent(tx, ctx, {
      act: "user.set_email",
      subject: ["user", userId],
      detail: { given: email !== "" },
    });
  });
}
