import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import type { CampaignId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { loadUse, type Use, type UseRow } from "./load-use";

/** Test, use and security of each unit as an Excel file. */
export async function exportUse(
  ctx: Context,
  query: { campaignId: CampaignId | undefined; groupId: string | undefined },
  wordsOf: (use: Use) => TableWords<UseRow>,
): Promise<Uint8Array> {
  const use = await loadUse(ctx, query);
  if (!use.campaign) throw new NotFound("no campaign");
  return writeTable(use.rows, wordsOf(use));
}
