import { selectCampaigns } from "@/db/queries/campaigns";
import { scopeOf } from "@/lib/domain/policy/policy";
import { fold, searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

export const CAMPAIGNS_PER_PAGE = 25;

export type ListCampaigns = {
  /** In name, decision or year; without diacritics. */
  readonly search: string;
  /** From 1. */
  readonly page: number;
};

/**
 * A page of the campaigns the actor may see, newest first, each with whether its results open. A body
 * holds a few a year.
 */
export async function listCampaigns(ctx: Context, { search, page }: ListCampaigns) {
  requirePermission(ctx, "campaign.read");
  const scope = scopeOf(ctx.actor, "campaign.read", "campaign.write");
  const wanted = search.trim() === "" ? [] : searchVariants(search);
  const found = (await selectCampaigns(ctx.db, scope)).filter(({ name, decisionNumber, year }) => {
    const text = fold(`${name} ${decisionNumber} ${year}`);
    return wanted.length === 0 || wanted.some((words) => text.includes(words));
  });
  const read = await selectCampaigns(ctx.db, scopeOf(ctx.actor, "campaign.read"));
  const open = new Set(read.map(({ id }) => id));
  const first = (page - 1) * CAMPAIGNS_PER_PAGE;
  return {
    total: found.length,
    campaigns: found
      .slice(first, first + CAMPAIGNS_PER_PAGE)
      .map((row) => ({ ...row, opensResults: open.has(row.id) })),
  };
}
