import { selectCriteriaSets, selectUnitsByGroup } from "@/db/queries/campaign-plans";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** What a campaign can be made of: units in force on a day with their groups, criteria sets. */
export async function loadFoundingChoices(ctx: Context, { on }: { on: string }) {
  requirePermission(ctx, "campaign.write");
  const [units, criteriaSets] = await Promise.all([
    selectUnitsByGroup(ctx.db, scopeOf(ctx.actor, "campaign.write"), on),
    selectCriteriaSets(ctx.db),
  ]);
  return { units, criteriaSets };
}
