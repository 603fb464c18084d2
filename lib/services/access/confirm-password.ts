import { insertAuditEvent } from "@/db/queries/audit";
import { selectOwnCredentials } from "@/db/queries/users";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { countTry, returnTry, type Wait } from "./count-try";
import { matchesPassword } from "./password-hash";

export type ConfirmPasswordRejection = Wait | { readonly code: "password_wrong" };

/**
 * Makes sure that it is the person themselves who acts, and not somebody at the PC they left: before
 * a signature. Tries are counted with those at the sign-in.
 */
export async function confirmPassword(
  ctx: Context,
  { password }: { readonly password: string },
): Promise<Result<void, ConfirmPasswordRejection>> {
  const { userId } = ctx.actor;
  const account = await selectOwnCredentials(ctx.db, userId);
  if (!account) throw new NotFound("user");
  const counted = await countTry(ctx, account.login);
  if (!counted.ok) return counted;
  const right = await matchesPassword(account.passwordHash, password);
  return ctx.db.transaction(async (tx) => {
    if (!right) {
      await insertAuditEvent(tx, ctx, { act: "password.refuse", subject: ["user", userId] });
      return rejected({ code: "password_wrong" });
    }
    await returnTry(tx, ctx, account.login);
    return ok(undefined);
  });
}
