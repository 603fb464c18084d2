import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectJobGroups } from "@/db/queries/officer-list";
import {
  isCampaignWithin,
  selectOptionalDraw,
  selectSampleMembers,
  selectSampleUnits,
} from "@/db/queries/samples";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

export type DrawKey = { readonly campaignId: CampaignId; readonly number: number };

/**
 * A draw with its units in reach and their officers. Before it happened there is no seed and nobody
 * is chosen; the roll, the sizes and the commitment are there for everybody to keep.
 */
export async function loadDraw(ctx: Context, { campaignId, number }: DrawKey) {
  const scope = scopeOf(ctx.actor, "sample.read");
  const campaign = await selectOptionalCampaign(ctx.db, scope, campaignId);
  const draw = campaign && (await selectOptionalDraw(ctx.db, campaignId, number));
  if (!draw) throw new NotFound(`draw ${number} of campaign ${campaignId}`);
  const units = await selectSampleUnits(ctx.db, draw.id, scope);
  if (units.length === 0) throw new NotFound(`draw ${number} of campaign ${campaignId}`);
  const write = scopeOf(ctx.actor, "sample.write");
  const [members, jobGroups, reached] = await Promise.all([
    selectSampleMembers(
      ctx.db,
      draw.id,
      units.map(({ unitId }) => unitId),
    ),
    selectJobGroups(ctx.db),
    isCampaignWithin(ctx.db, write, campaignId),
  ]);
  return { campaign, draw, units, members, jobGroups, mayDraw: reached && draw.drawnAt === null };
}

export type LoadedDraw = Awaited<ReturnType<typeof loadDraw>>;
