import type { Database } from "@/db/client";
import { selectUnitsListed } from "@/db/queries/candidates";
import type { CampaignId, SittingId } from "@/lib/domain/ids";
import { recomputeResults } from "@/lib/services/result/recompute-results";

/**
 * Brings the results of the units of a sitting up to date with its list: who is listed, present,
 * excused. After the act is committed; doing it again gives the same.
 */
export async function refreshResults(
  db: Database,
  { id, campaignId }: { readonly id: SittingId; readonly campaignId: CampaignId | null },
): Promise<void> {
  if (campaignId === null) return;
  await recomputeResults({ db }, { campaignId, unitIds: await selectUnitsListed(db, id) });
}
