import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import type { CampaignId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { loadTraining, type NamedNeed, namedNeeds } from "./load-training";

/** Units × topics in need of training, by topic, as an Excel file. It names no person. */
export async function exportTraining(
  ctx: Context,
  query: { campaignId: CampaignId | undefined; groupId: string | undefined },
  wordsOf: (campaign: string) => TableWords<NamedNeed>,
): Promise<Uint8Array> {
  const training = await loadTraining(ctx, query);
  if (!training.campaign) throw new NotFound("no campaign");
  return writeTable(namedNeeds(training), wordsOf(training.campaign.name));
}
