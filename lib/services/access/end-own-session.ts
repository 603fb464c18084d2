import { insertAuditEvent } from "@/db/queries/audit";
import { updateSessionRevoked } from "@/db/queries/sessions";
import { type Context, NotFound } from "@/lib/services/context";

/** Ends one of one's own sign-ins at once: on a PC left behind. */
export async function endOwnSession(
  ctx: Context,
  { sessionId }: { readonly sessionId: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const own = { id: sessionId, userId: ctx.actor.userId, at: ctx.now };
    if (!(await updateSessionRevoked(tx, own))) throw new NotFound("session");
    await insertAuditEvent(tx, ctx, { act: "session.end", subject: ["session", sessionId] });
  });
}
