import { closeAttempt, type FinishRow, tellOfAttempt } from "@/db/queries/attempt-delivery";
import {
  type AttemptHeld,
  type ReleasedResult,
  selectAttemptHeld,
  selectFinish,
  selectMessages,
  selectReleasedResult,
  type SittingMessage,
} from "@/db/queries/attempt-view";
import { selectUncounted } from "@/db/queries/late-events";
import { isFinished } from "@/lib/domain/attempt/transitions";
import type { AttemptId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import type { DeliveryContext } from "./delivery-context";
import { timeLeft } from "./opened-attempt";
import { isOverTime } from "./over-time";

export type LoadedAttempt = AttemptHeld & {
  readonly finish: FinishRow | null;
  /** Questions whose answer came too late: kept, not counted. Nought before the finish. */
  readonly late: number;
  readonly messages: readonly SittingMessage[];
  /** Only once results were released to candidates, and as far as the test allows. */
  readonly result: AttemptResult | null;
};

export type AttemptResult = {
  /** Hundredths of a point. */
  readonly points: number;
  readonly possible: number;
  /** Hundredths of a mark on the test's scale. */
  readonly scaled: number;
  readonly scale: number;
  readonly passed: boolean;
  readonly scored_again_at: string | null;
  readonly topics?: ReleasedResult["topics"];
};

/** Where an attempt stands and the answers held. One found over time is closed by this very look. */
export async function loadAttempt(
  ctx: DeliveryContext,
  { attemptId }: { attemptId: AttemptId },
): Promise<LoadedAttempt> {
  const held = await lookAgain(ctx, attemptId);
  const finished = isFinished(held.state);
  const [finish, late, messages, released] = await Promise.all([
    finished ? selectFinish(ctx.sql, attemptId) : undefined,
    finished ? selectUncounted(ctx.sql, attemptId) : 0,
    selectMessages(ctx.sql, attemptId),
    finished ? selectReleasedResult(ctx.sql, attemptId) : undefined,
  ]);
  const result = released ? resultOf(released) : null;
  return { ...held, remainingMs: timeLeft(held), finish: finish ?? null, late, messages, result };
}

async function lookAgain(ctx: DeliveryContext, attemptId: AttemptId): Promise<AttemptHeld> {
  const held = await selectAttemptHeld(ctx.sql, attemptId);
  if (!held) throw new NotFound(`attempt ${attemptId}`);
  if (!isOverTime(ctx, held)) return held;
  await closeAttempt(ctx.sql, { attemptId, by: "system", request: ctx.request });
  await tellOfAttempt(ctx.sql, attemptId);
  return (await selectAttemptHeld(ctx.sql, attemptId)) ?? held;
}

function resultOf(released: ReleasedResult): AttemptResult | null {
  const { reviewPolicy, topics, scoredAgainAt, ...score } = released;
  if (reviewPolicy === "none") return null;
  const { points, possible, scale } = score;
  const scaled =
    possible === 0 ? 0 : Math.floor((2 * points * scale * 100 + possible) / (2 * possible));
  const scored_again_at = scoredAgainAt?.toISOString() ?? null;
  return { ...score, scaled, scored_again_at, ...(reviewPolicy === "topics" ? { topics } : {}) };
}
