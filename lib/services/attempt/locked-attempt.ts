import type { Transaction } from "@/db/client";
import { closeLockedAttempt, lockAttempt, type LockedAttempt } from "@/db/queries/attempts";
import { isOverdue } from "@/lib/domain/attempt/deadline";
import type { AttemptId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type ClockJumped, examClock } from "./exam-clock";

/** An attempt under its lock, and the time that counts for it. */
export type HeldAttempt = { readonly attempt: LockedAttempt; readonly t: Date };

/**
 * Locks an attempt in the actor's reach, then reads the clock. One found over time is closed by
 * this touch, so nobody pauses, extends or moves what has ended. Rejected while the clock has just
 * jumped.
 */
export async function holdAttempt(
  tx: Transaction,
  ctx: Context,
  attemptId: AttemptId,
): Promise<Result<HeldAttempt, ClockJumped>> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const found = await lockAttempt(tx, scope, attemptId);
  if (!found) throw new NotFound(`attempt ${attemptId}`);
  const clock = await examClock(tx, ctx);
  if (!clock.ok) return clock;
  const t = timeFor(found, clock.value);
  if (!isOverdue(found, t)) return ok({ attempt: found, t });
  await closeLockedAttempt(tx, attemptId, "system");
  const closed = await lockAttempt(tx, scope, attemptId);
  return ok({ attempt: closed ?? found, t });
}

/** Time never runs backwards for an attempt. */
export function timeFor({ lastT }: LockedAttempt, clock: Date): Date {
  return lastT !== null && lastT > clock ? lastT : clock;
}
