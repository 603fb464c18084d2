import type { Executor, Transaction } from "@/db/client";
import { selectExamClock } from "@/db/queries/attempts";
import type { ClockGate } from "@/lib/domain/attempt/clock-gate";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";

/** Why nobody's time can be begun, stopped, moved or ended right now: it will pass by itself. */
export type ClockJumped = "clock_jumped";

/**
 * The time that counts for attempts whose rows are held. Rejected while the database's clock has
 * just jumped: a pause, a grant or an end reckoned by it would cost somebody time.
 *
 * Source: reliability §4.1.
 */
export async function examClock(
  tx: Transaction,
  { clock }: Pick<Context, "clock">,
): Promise<Result<Date, ClockJumped>> {
  const t = await observedClock(tx, clock);
  return clock.believed() ? ok(t) : rejected("clock_jumped");
}

/** Reads the database's clock and lets the gate see what it told. */
export async function observedClock(db: Executor, clock: ClockGate): Promise<Date> {
  const asked = performance.now();
  const t = await selectExamClock(db);
  clock.observe(t.getTime(), asked, performance.now());
  return t;
}
