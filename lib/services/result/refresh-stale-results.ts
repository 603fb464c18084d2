import { selectStaleUnits } from "@/db/queries/results";
import type { SystemContext } from "@/lib/services/context";
import { recomputeTouched } from "./recompute-results";

/** Brings up to date the results that a process left behind when it died after scoring. */
export async function refreshStaleResults(ctx: SystemContext): Promise<{ refreshed: number }> {
  const stale = await selectStaleUnits(ctx.db);
  await recomputeTouched(ctx, stale);
  return { refreshed: stale.length };
}
