import { selectSession, updateSessionSeen } from "@/db/queries/sessions";
import { deservesTouch, sessionHolds } from "@/lib/domain/access/session-life";
import { NOTICE_VERSION } from "@/lib/domain/access/notice";
import type { Actor } from "@/lib/domain/policy/policy";
import type { PublicContext } from "@/lib/services/context";
import { hashToken } from "./session-token";

export type ResumedSession = {
  readonly sessionId: string;
  readonly actor: Actor;
  readonly login: string;
  readonly position: string;
  readonly expiresAt: Date;
  /** What this person has to do before anything else. */
  readonly unfinished: "change_password" | "read_notice" | null;
};

/**
 * The person behind a token with the roles they hold now, or null when the session is unknown,
 * ended, too old or too long unused, or the account disabled. Read afresh on every request.
 */
export async function resumeSession(
  ctx: Pick<PublicContext, "db" | "now">,
  { token }: { readonly token: string },
): Promise<ResumedSession | null> {
  const found = await selectSession(ctx.db, hashToken(token));
  if (!found || found.disabledAt !== null) return null;
  const roles = found.roles.map(({ role }) => role);
  if (!sessionHolds(found, roles, ctx.now)) return null;
  if (deservesTouch(found, ctx.now)) await updateSessionSeen(ctx.db, found.id, ctx.now);
  const { userId, name, officerId, login, position, expiresAt } = found;
  return {
    sessionId: found.id,
    actor: { userId, name, officerId, roles: found.roles },
    login,
    position,
    expiresAt,
    unfinished: unfinishedOf(found),
  };
}

function unfinishedOf(found: { mustChangePassword: boolean; noticeVersion: number | null }) {
  if (found.mustChangePassword) return "change_password";
  return (found.noticeVersion ?? 0) < NOTICE_VERSION ? "read_notice" : null;
}
