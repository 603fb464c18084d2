import type { Transaction } from "@/db/client";
import {
  closeLockedAttempt,
  lockAttempts,
  type LockedAttempt,
  selectExamClock,
} from "@/db/queries/attempts";
import { isOverdue } from "@/lib/domain/attempt/deadline";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { timeFor } from "@/lib/services/attempt/locked-attempt";

/**
 * Hands in for everybody at work in a sitting that the caller holds locked, and gives those
 * attempts. Whose time is over ended by themselves: that is the system's act.
 */
export async function handInAll(
  tx: Transaction,
  scope: Scope,
  sittingId: SittingId,
): Promise<AttemptId[]> {
  const states = ["in_progress", "paused"] as const;
  const attempts = await lockAttempts(tx, scope, { sittingId, states });
  const clock = await selectExamClock(tx);
  const overdue = (attempt: LockedAttempt) => isOverdue(attempt, timeFor(attempt, clock));
  for (const attempt of attempts) {
    await closeLockedAttempt(tx, attempt.id, overdue(attempt) ? "system" : "user");
  }
  return attempts.filter((attempt) => !overdue(attempt)).map(({ id }) => id);
}
