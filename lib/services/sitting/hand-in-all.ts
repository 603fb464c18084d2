import type { Transaction } from "@/db/client";
import { closeLockedAttempt, lockAttempts, type LockedAttempt } from "@/db/queries/attempts";
import { isOverdue } from "@/lib/domain/attempt/deadline";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type ClockJumped, examClock } from "@/lib/services/attempt/exam-clock";
import { timeFor } from "@/lib/services/attempt/locked-attempt";
import type { Context } from "@/lib/services/context";

/**
 * Hands in for everybody at work in a sitting that the caller holds locked, and gives those
 * attempts and when. Whose time is over ended by themselves: that is the system's act. Rejected
 * while the clock has just jumped, by which everybody might be over time.
 */
export async function handInAll(
  tx: Transaction,
  ctx: Pick<Context, "clock">,
  { scope, sittingId }: { scope: Scope; sittingId: SittingId },
): Promise<Result<{ readonly attempts: AttemptId[]; readonly at: Date }, ClockJumped>> {
  const states = ["in_progress", "paused"] as const;
  const attempts = await lockAttempts(tx, scope, { sittingId, states });
  const clock = await examClock(tx, ctx);
  if (!clock.ok) return clock;
  const at = clock.value;
  const overdue = (attempt: LockedAttempt) => isOverdue(attempt, timeFor(attempt, at));
  for (const attempt of attempts) {
    await closeLockedAttempt(tx, attempt.id, overdue(attempt) ? "system" : "user");
  }
  const handedIn = attempts.filter((attempt) => !overdue(attempt)).map(({ id }) => id);
  return ok({ attempts: handedIn, at });
}
