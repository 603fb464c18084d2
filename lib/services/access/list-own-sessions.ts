import { selectOpenSessions } from "@/db/queries/sessions";
import { sessionHolds } from "@/lib/domain/access/session-life";
import type { Context } from "@/lib/services/context";

/** One's own sign-ins that still count, the latest used first. */
export async function listOwnSessions(ctx: Context) {
  const roles = ctx.actor.roles.map(({ role }) => role);
  const sessions = await selectOpenSessions(ctx.db, ctx.actor.userId, ctx.now);
  return sessions.filter((session) => sessionHolds(session, roles, ctx.now));
}
