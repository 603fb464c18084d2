import { selectCampaigns } from "@/db/queries/campaigns";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { organisationOn, reconcileResults } from "./reconcile-results";
import { reconcileStaff } from "./reconcile-staff";

export type LoadReconciliation = {
  /** Absent: the newest. */
  readonly campaignId: CampaignId | undefined;
  /** "yyyy-mm-dd": the day whose staff is held against today's; absent: the day of the campaign. */
  readonly since: string | undefined;
};

export type Reconciled = Awaited<ReturnType<typeof loadReconciliation>>;

/**
 * The proof that no officer, attempt or record is lost when the organisation changes: what a
 * campaign found as at the time and as mapped to the units of today, and the staff of a day against
 * today's, both with every difference and why.
 */
export async function loadReconciliation(
  ctx: Context,
  { campaignId, since: asked }: LoadReconciliation,
) {
  requirePermission(ctx, "unit.reconcile");
  const scope = scopeOf(ctx.actor, "unit.reconcile");
  const campaigns = await selectCampaigns(ctx.db, scope);
  const chosen =
    campaignId === undefined ? campaigns[0] : campaigns.find(({ id }) => id === campaignId);
  if (campaignId !== undefined && !chosen) throw new NotFound(`campaign ${campaignId}`);
  const on = dayInVietNam(ctx.now);
  const since = asked ?? chosen?.decisionOn ?? `${on.slice(0, 4)}-01-01`;
  const { today, names } = await organisationOn(ctx.db, on);
  return {
    ...{ campaigns, campaign: chosen ?? null, on, since },
    nameOf: (unitId: string) => names.get(unitId) ?? unitId,
    results: chosen ? await reconcileResults(ctx.db, scope, chosen.id, today) : null,
    staff: await reconcileStaff(ctx.db, scope, { since, on }, today),
  };
}
