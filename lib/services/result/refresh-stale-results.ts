import { selectStaleUnits } from "@/db/queries/results";
import type { SystemContext } from "@/lib/services/context";
import { recomputeUnitResult } from "./recompute-unit-result";

/** Brings up to date the results that a process left behind when it died after scoring. */
export async function refreshStaleResults(ctx: SystemContext): Promise<{ refreshed: number }> {
  const stale = await selectStaleUnits(ctx.db);
  for (const unit of stale) await recomputeUnitResult(ctx, unit);
  return { refreshed: stale.length };
}
