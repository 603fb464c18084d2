import { selectOpenSessions } from "@/db/queries/sessions";
import { selectHeldRoles } from "@/db/queries/roles";
import { selectUser } from "@/db/queries/users";
import { sessionHolds } from "@/lib/domain/access/session-life";
import type { UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** An account with its roles and its open sessions. */
export async function loadUser(ctx: Context, { userId }: { readonly userId: UserId }) {
  const account = await selectUser(ctx.db, scopeOf(ctx.actor, "user.read"), userId);
  if (!account) throw new NotFound("user");
  const [roles, sessions] = await Promise.all([
    selectHeldRoles(ctx.db, userId),
    selectOpenSessions(ctx.db, userId, ctx.now),
  ]);
  const held = roles.map(({ role }) => role);
  return {
    account,
    roles,
    sessions: sessions.filter((session) => sessionHolds(session, held, ctx.now)),
    own: userId === ctx.actor.userId,
  };
}
