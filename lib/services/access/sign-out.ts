import { insertAuditEvent } from "@/db/queries/audit";
import { selectSession, updateSessionRevoked } from "@/db/queries/sessions";
import type { Context, PublicContext } from "@/lib/services/context";
import { hashToken } from "./session-token";

/** Ends the session of a token at once. One that is unknown or over already is left as it is. */
export async function signOut(
  ctx: Context | PublicContext,
  { token }: { readonly token: string },
): Promise<void> {
  const found = await selectSession(ctx.db, hashToken(token));
  if (!found) return;
  const { id, userId } = found;
  await ctx.db.transaction(async (tx) => {
    if (!(await updateSessionRevoked(tx, { id, userId, at: ctx.now }))) return;
    await insertAuditEvent(
      tx,
      { ...ctx, actor: { userId } },
      { act: "session.close", subject: ["session", id] },
    );
  });
}
