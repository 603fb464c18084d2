import { insertAuditEvent } from "@/db/queries/audit";
import { updateSessionsRevoked } from "@/db/queries/sessions";
import { deleteThrottle } from "@/db/queries/throttle";
import { selectOwnCredentials, updateUser } from "@/db/queries/users";
import { type PasswordProblem, passwordProblem } from "@/lib/domain/access/password";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { accountKey, countTry, type Wait } from "./count-try";
import { hashPassword, matchesPassword } from "./password-hash";

export type ChangePassword = {
  readonly current: string;
  readonly next: string;
  /** The session in which this is done: it goes on, all others end. */
  readonly sessionId: string;
};

export type ChangePasswordRejection =
  | Wait
  | { readonly code: PasswordProblem | "password_wrong" | "password_same" };

/** Changes one's own password. Other sign-ins of the account end at once. */
export async function changePassword(
  ctx: Context,
  { current, next, sessionId }: ChangePassword,
): Promise<Result<void, ChangePasswordRejection>> {
  const { userId } = ctx.actor;
  const account = await selectOwnCredentials(ctx.db, userId);
  if (!account) throw new NotFound("user");
  const problem = passwordProblem(next, wordsOf(account));
  if (problem) return rejected({ code: problem });
  const counted = await countTry(ctx, account.login);
  if (!counted.ok) return counted;
  const right = await matchesPassword(account.passwordHash, current);
  if (right && current === next) return rejected({ code: "password_same" });
  const passwordHash = right ? await hashPassword(next) : null;

  return ctx.db.transaction(async (tx) => {
    if (passwordHash === null) {
      await insertAuditEvent(tx, ctx, { act: "password.refuse", subject: ["user", userId] });
      return rejected({ code: "password_wrong" });
    }
    await deleteThrottle(tx, accountKey(account.login));
    const changes = { passwordHash, mustChangePassword: false, passwordExpiresAt: null };
    await updateUser(tx, userId, changes);
    await updateSessionsRevoked(tx, { userId, at: ctx.now, except: sessionId });
    await insertAuditEvent(tx, ctx, { act: "password.change", subject: ["user", userId] });
    return ok(undefined);
  });
}

/** What the password may not be made of. */
function wordsOf(account: {
  login: string;
  name: string;
  staffCode: string | null;
  birthDate: string | null;
}): string[] {
  const { login, name, staffCode, birthDate } = account;
  const birth = birthDate?.split("-").reverse().join("") ?? "";
  return [login, name, staffCode ?? "", birth];
}
