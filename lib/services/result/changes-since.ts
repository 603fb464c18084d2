import type { Executor } from "@/db/client";
import { selectLastDays, selectReorganisations } from "@/db/queries/overview";
import type { CampaignId } from "@/lib/domain/ids";
import { changesBetween, type Reorganisation } from "@/lib/domain/unit/succession";

type Campaigns = { readonly now: CampaignId; readonly earlier: readonly CampaignId[] };

/**
 * What became of the organisation between each of some earlier campaigns and a later one. A step of
 * comparing them.
 */
export async function changesSince(db: Executor, { now, earlier }: Campaigns) {
  const changes = await selectReorganisations(db);
  const days = await selectLastDays(db, [now, ...earlier]);
  const until = days.get(now) ?? "";
  return (past: CampaignId): readonly Reorganisation[] =>
    changesBetween(changes, { after: days.get(past) ?? "", until });
}
