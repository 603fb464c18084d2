import { z } from "zod";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { type FollowUpQuery, followUpShows } from "@/lib/services/follow-up/list-follow-up";

const one = <Id extends string>() =>
  z
    .uuid()
    .transform((id) => id as Id)
    .nullable()
    .catch(null);

/** What the address of the list says of what it shows. */
export const FollowUpAddress = z
  .object({
    q: z.string().max(200).catch(""),
    show: z.enum(["", ...followUpShows]).catch(""),
    unit: one<UnitId>(),
    campaign: one<CampaignId>(),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ q, show, unit, campaign, page }) => ({
    page,
    query: { search: q, show, unitId: unit, campaignId: campaign } satisfies FollowUpQuery,
  }));

/** The same as an address: what is not asked for is left out. */
export function paramsOf({ search, show, unitId, campaignId }: FollowUpQuery): URLSearchParams {
  const asked = { q: search, show, unit: unitId ?? "", campaign: campaignId ?? "" };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
}
