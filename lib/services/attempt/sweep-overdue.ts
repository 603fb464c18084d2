import { sweepOverdue as sweep } from "@/db/queries/attempts";
import type { AttemptId } from "@/lib/domain/ids";
import type { SystemContext } from "@/lib/services/context";

/**
 * Ends attempts whose time was over at `until`, with the browser gone. What they did is fixed as of their
 * deadline. Any number of processes may sweep at once; the record of each closing is written where
 * it happens.
 */
export async function sweepOverdue(
  ctx: Pick<SystemContext, "actor" | "db">,
  { until, limit }: { until: Date; limit: number },
): Promise<{ closed: number; failed: readonly AttemptId[] }> {
  return sweep(ctx.db, until, limit);
}
