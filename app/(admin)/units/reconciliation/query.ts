import { z } from "zod";
import type { CampaignId } from "@/lib/domain/ids";

/** What the sheet is about, as its address says it. */
export const ReconciliationQuery = z.object({
  campaign: z
    .uuid()
    .transform((id) => id as CampaignId)
    .optional()
    .catch(undefined),
  since: z.iso.date().optional().catch(undefined),
});
export type ReconciliationQuery = z.infer<typeof ReconciliationQuery>;

/** The same as the words of an address. */
export function paramsOf({ campaign, since }: ReconciliationQuery): URLSearchParams {
  return new URLSearchParams({ ...(campaign && { campaign }), ...(since && { since }) });
}
