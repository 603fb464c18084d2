import { insertAuditEvent } from "@/db/queries/audit";
import { updateUser } from "@/db/queries/users";
import { NOTICE_VERSION } from "@/lib/domain/access/notice";
import type { Context } from "@/lib/services/context";

/** Notes that the person has read the notice on personal data and state secrets as it stands. */
export async function acceptNotice(ctx: Context): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    await updateUser(tx, userId, { noticeVersion: NOTICE_VERSION });
    await insertAuditEvent(tx, ctx, {
      act: "notice.accept",
      subject: ["user", userId],
      detail: { version: NOTICE_VERSION },
    });
  });
}
