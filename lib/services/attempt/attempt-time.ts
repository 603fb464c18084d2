import type { Transaction } from "@/db/client";
import { updateAttempt } from "@/db/queries/attempts";
import { closeAfter, deadline, remainingMs } from "@/lib/domain/attempt/deadline";
import type { HeldAttempt } from "./locked-attempt";

/** The deadline of a held attempt, given everything granted and how long it stood still. */
export function deadlineOf(
  { attempt }: HeldAttempt,
  { grantsS, pausedMs }: { grantsS: readonly number[]; pausedMs: number },
): { readonly deadlineAt: Date; readonly closeAfter: Date } {
  const { startedAt, allowanceS, windowTo, deadlinePolicy: policy } = attempt;
  if (startedAt === null) throw new Error(`attempt ${attempt.id} never started`);
  const deadlineAt = deadline({ policy, startedAt, allowanceS, grantsS, pausedMs, windowTo });
  return { deadlineAt, closeAfter: closeAfter(deadlineAt, attempt.graceS) };
}

/** Stops the clock of a running attempt: what is left is kept. */
export async function pauseHeld(tx: Transaction, { attempt, t }: HeldAttempt): Promise<void> {
  const left = attempt.deadlineAt === null ? 0 : remainingMs(attempt.deadlineAt, t);
  await updateAttempt(tx, attempt.id, {
    state: "paused",
    pausedAt: t,
    remainingMs: left,
    deadlineAt: null,
    closeAfter: null,
    lastT: t,
  });
}

/** Lets the clock run on: the deadline moves by as long as the pause was. */
export async function resumeHeld(
  tx: Transaction,
  held: HeldAttempt,
  grantsS: readonly number[],
): Promise<void> {
  const { attempt, t } = held;
  const stood = attempt.pausedAt === null ? 0 : t.getTime() - attempt.pausedAt.getTime();
  const pausedMs = attempt.pausedMs + stood;
  const end = deadlineOf(held, { grantsS, pausedMs });
  await updateAttempt(tx, attempt.id, {
    ...end,
    state: "in_progress",
    pausedAt: null,
    remainingMs: null,
    pausedMs,
    lastT: t,
  });
}

/** Moves the end by a grant that is recorded already; `grantsS` has all, the new one included. */
export async function extendHeld(
  tx: Transaction,
  held: HeldAttempt,
  { grantsS, extraS }: { grantsS: readonly number[]; extraS: number },
): Promise<void> {
  const { attempt, t } = held;
  if (attempt.state === "paused") {
    const left = (attempt.remainingMs ?? 0) + extraS * 1000;
    await updateAttempt(tx, attempt.id, { remainingMs: left, lastT: t });
    return;
  }
  const end = deadlineOf(held, { grantsS, pausedMs: attempt.pausedMs });
  await updateAttempt(tx, attempt.id, { ...end, lastT: t });
}
