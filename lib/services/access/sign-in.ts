import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertSession } from "@/db/queries/sessions";
import { lockUnchanged, selectCredentials } from "@/db/queries/users";
import { normaliseLogin } from "@/lib/domain/access/login";
import { SESSION_LIFE_MS } from "@/lib/domain/access/session-life";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { PublicContext } from "@/lib/services/context";
import { countTry, returnTry, type Wait } from "./count-try";
import { matchesPassword } from "./password-hash";
import { drawToken, hashToken } from "./session-token";

export type SignIn = {
  readonly login: string;
  readonly password: string;
  /** What the browser calls itself, for the person's own list of sign-ins. */
  readonly userAgent: string | null;
};

export type SignInRejection =
  | Wait
  | { readonly code: "wrong" | "account_disabled" | "password_expired" };

export type SignedIn = { readonly token: string; readonly expiresAt: Date };

/**
 * Opens a session for whoever knows the password of an account.
 *
 * Rejected as `wrong`, after the same time, whether the account or the password is unknown; as
 * `wait` after too many tries. That an account is disabled, or its temporary password too old, is
 * said only to somebody who knows the password.
 */
export async function signIn(
  ctx: PublicContext,
  { login: typed, password, userAgent }: SignIn,
): Promise<Result<SignedIn, SignInRejection>> {
  const login = normaliseLogin(typed);
  const counted = await countTry(ctx, login);
  if (!counted.ok) return counted;

  const account = await selectCredentials(ctx.db, login);
  const right = await matchesPassword(account?.passwordHash, password);
  const refusal = refusalOf(account, right, ctx.now);

  return ctx.db.transaction(async (tx) => {
    // A password changed since it was looked at must not open a session.
    const stale = account && !(await lockUnchanged(tx, account));
    if (!account || refusal || stale) {
      await recordRefusal(tx, ctx, { userId: account?.id, reason: refusal ?? "wrong" });
      return rejected({ code: refusal ?? "wrong" });
    }
    await returnTry(tx, ctx, login);
    const token = drawToken();
    const expiresAt = new Date(ctx.now.getTime() + SESSION_LIFE_MS);
    const sessionId = await insertSession(tx, {
      tokenHash: hashToken(token),
      userId: account.id,
      createdAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt,
      ip: ctx.request.ip,
      userAgent: userAgent?.slice(0, 300) ?? null,
    });
    await insertAuditEvent(
      tx,
      { ...ctx, actor: { userId: account.id } },
      { act: "session.open", subject: ["session", sessionId] },
    );
    return ok({ token, expiresAt });
  });
}

type Account = Awaited<ReturnType<typeof selectCredentials>>;

function refusalOf(account: Account, right: boolean, now: Date) {
  if (!account || !right) return "wrong";
  if (account.disabledAt) return "account_disabled";
  const { passwordExpiresAt } = account;
  return passwordExpiresAt && passwordExpiresAt <= now ? "password_expired" : null;
}

async function recordRefusal(
  tx: Transaction,
  ctx: PublicContext,
  { userId, reason }: { userId: string | undefined; reason: string },
) {
  await insertAuditEvent(tx, ctx, {
    act: "session.refuse",
    subject: ["user", userId ?? "unknown"],
    detail: { reason },
  });
}
