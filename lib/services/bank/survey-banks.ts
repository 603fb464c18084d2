import { selectBanksWithCounts } from "@/db/queries/items";
import { type Context, requirePermission } from "@/lib/services/context";

/** All banks by name, each with how many items it holds and how many of them are approved. */
export async function surveyBanks(ctx: Context) {
  requirePermission(ctx, "item.write");
  return selectBanksWithCounts(ctx.db);
}
