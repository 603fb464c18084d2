import {
  countFollowUp,
  type FollowUpFilter,
  selectFollowUp,
  selectFollowUpPlaces,
} from "@/db/queries/follow-up";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { RecommendationState } from "@/lib/domain/finding/recommendation-state";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { searchVariants } from "@/lib/domain/text/fold";
import { type Context, requirePermission } from "@/lib/services/context";

export const FOLLOW_UP_PER_PAGE = 40;

/** What a list of recommendations may be narrowed to: those over their day, or those that stand so. */
export const followUpShows = [
  "overdue",
  "owed",
  "reported",
  "accepted",
  "escalated",
  "closed",
] as const;
export type FollowUpShow = (typeof followUpShows)[number];

export type FollowUpQuery = {
  readonly search: string;
  readonly show: FollowUpShow | "";
  readonly unitId: UnitId | null;
  readonly campaignId: CampaignId | null;
};

const statesOf: Readonly<Record<FollowUpShow | "", readonly RecommendationState[]>> = {
  "": [],
  overdue: [],
  owed: ["issued", "returned"],
  reported: ["reported"],
  accepted: ["accepted"],
  escalated: ["escalated"],
  closed: ["closed"],
};

/** What the list is narrowed to, as it is asked for. */
export function followUpFilter({ search, show, ...of }: FollowUpQuery): FollowUpFilter {
  const spellings = search.trim() === "" ? [] : searchVariants(search);
  return { ...of, search: spellings, states: statesOf[show], overdue: show === "overdue" };
}

/**
 * The recommendations in reach, overdue first, with how many stand where over all that the filter
 * leaves but for its state.
 */
export async function listFollowUp(
  ctx: Context,
  { page, ...query }: FollowUpQuery & { page: number },
) {
  requirePermission(ctx, "finding.read");
  const scope = scopeOf(ctx.actor, "finding.read");
  const today = dayInVietNam(ctx.now);
  const filter = followUpFilter(query);
  const asked = { scope, today, filter };
  const limit = FOLLOW_UP_PER_PAGE;
  const [rows, shown, counts, places] = await Promise.all([
    selectFollowUp(ctx.db, asked, { limit, offset: (page - 1) * limit }),
    countFollowUp(ctx.db, asked),
    countFollowUp(ctx.db, { ...asked, filter: { ...filter, states: [], overdue: false } }),
    selectFollowUpPlaces(ctx.db, scope),
  ]);
  return { rows, total: shown.total, counts, places, today };
}
