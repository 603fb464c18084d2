import { closeAttempt, type FinishRow } from "@/db/queries/attempt-delivery";
import { selectAttemptHeld } from "@/db/queries/attempt-view";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { NotFound } from "@/lib/services/context";
import type { DeliveryContext } from "./delivery-context";
import { isOverTime } from "./over-time";

export type SubmitAttempt = {
  readonly attemptId: AttemptId;
  readonly epoch: number;
  /** The highest number the page gave out: everything up to it must have arrived. */
  readonly lastSeq: number;
};

export type SubmitRejection =
  | { readonly code: "lease_lost" | "paused" | "voided" | "not_started" }
  | { readonly code: "missing"; readonly seqs: readonly number[] };

/**
 * Submits an attempt: what the server holds is fixed, and the receipt returned. Again, from
 * wherever: the same receipt. After the deadline what arrived is taken as it is.
 *
 * Source: reliability §4.3, T8.
 */
export async function submitAttempt(
  ctx: DeliveryContext,
  input: SubmitAttempt,
): Promise<Result<FinishRow, SubmitRejection>> {
  if (!ctx.clockBelieved()) await assertInTime(ctx, input.attemptId);
  const order = { ...input, by: "candidate", request: ctx.request } as const;
  const { code, finish, missing } = await closeAttempt(ctx.sql, order);
  if (finish) return ok(finish);
  switch (code) {
    case "m":
      return rejected({ code: "missing", seqs: missing });
    case "l":
      return rejected({ code: "lease_lost" });
    case "p":
      return rejected({ code: "paused" });
    case "v":
      return rejected({ code: "voided" });
    case "n":
      return rejected({ code: "not_started" });
    default:
      throw new NotFound(`attempt ${input.attemptId}`);
  }
}

/** A page that was told a wrong time hands in by itself. Throws `ClockDoubted`. */
async function assertInTime(ctx: DeliveryContext, attemptId: AttemptId): Promise<void> {
  const held = await selectAttemptHeld(ctx.sql, attemptId);
  if (held) isOverTime(ctx, held);
}
