import { z } from "zod";
import type { CampaignId } from "@/lib/domain/ids";

/** What the pages of the overview are narrowed by, as their addresses say it. */
export const OverviewQuery = z.object({
  campaign: z
    .uuid()
    .transform((id) => id as CampaignId)
    .optional()
    .catch(undefined),
  group: z.string().max(60).optional().catch(undefined),
  order: z.enum(["test", "total"]).catch("test"),
  /** Units as at the time of the campaign, or as mapped to those of today. */
  by: z.enum(["then", "today"]).catch("then"),
});

export type OverviewQuery = z.infer<typeof OverviewQuery>;

/** The same as the words of an address. */
export function paramsOf({ campaign, group, order, by }: OverviewQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (campaign) params.set("campaign", campaign);
  if (group) params.set("group", group);
  if (order !== "test") params.set("order", order);
  if (by !== "then") params.set("by", by);
  return params;
}
