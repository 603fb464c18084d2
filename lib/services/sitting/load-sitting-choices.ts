import { selectCampaigns } from "@/db/queries/campaigns";
import { selectTests } from "@/db/queries/tests";
import { selectUnits } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** What a sitting can be made of: tests, campaigns that still run, bodies in force on a day. */
export async function loadSittingChoices(ctx: Context, { on }: { on: string }) {
  requirePermission(ctx, "sitting.write");
  const [tests, campaigns, units] = await Promise.all([
    selectTests(ctx.db),
    selectCampaigns(ctx.db, scopeOf(ctx.actor, "campaign.read")),
    selectUnits(ctx.db, scopeOf(ctx.actor, "sitting.write"), { on }),
  ]);
  return { tests, campaigns: campaigns.filter(({ state }) => state === "running"), units };
}
