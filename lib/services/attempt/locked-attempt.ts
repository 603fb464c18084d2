import type { Transaction } from "@/db/client";
import {
  closeLockedAttempt,
  lockAttempt,
  type LockedAttempt,
  selectExamClock,
} from "@/db/queries/attempts";
import { isOverdue } from "@/lib/domain/attempt/deadline";
import type { AttemptId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** An attempt under its lock, and the time that counts for it. */
export type HeldAttempt = { readonly attempt: LockedAttempt; readonly t: Date };

/**
 * Locks an attempt in the actor's reach, then reads the clock. One found over time is closed by
 * this touch, so nobody pauses, extends or moves what has ended.
 */
export async function holdAttempt(
  tx: Transaction,
  ctx: Context,
  attemptId: AttemptId,
): Promise<HeldAttempt> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const found = await lockAttempt(tx, scope, attemptId);
  if (!found) throw new NotFound(`attempt ${attemptId}`);
  const t = timeFor(found, await selectExamClock(tx));
  if (!isOverdue(found, t)) return { attempt: found, t };
  await closeLockedAttempt(tx, attemptId, "system");
  const closed = await lockAttempt(tx, scope, attemptId);
  return { attempt: closed ?? found, t };
}

/** Time never runs backwards for an attempt. */
export function timeFor({ lastT }: LockedAttempt, clock: Date): Date {
  return lastT !== null && lastT > clock ? lastT : clock;
}
