import type { Transaction } from "@/db/client";
import { updateVisitPopulation } from "@/db/queries/visits";
import { selectUnitsListed } from "@/db/queries/candidates";
import { selectHeadcounts } from "@/db/queries/units";
import type { CampaignId, SittingId } from "@/lib/domain/ids";

/** Keeps, for the visits of a sitting's campaign, how many officers each listed unit has on a day. */
export async function keepPopulations(
  tx: Transaction,
  { id, campaignId }: { readonly id: SittingId; readonly campaignId: CampaignId | null },
  on: string,
): Promise<void> {
  if (campaignId === null) return;
  const units = await selectUnitsListed(tx, id);
  const headcounts = await selectHeadcounts(tx, on, units);
  for (const unitId of units) {
    await updateVisitPopulation(tx, { campaignId, unitId }, headcounts.get(unitId) ?? 0);
  }
}
