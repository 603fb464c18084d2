import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import type { CampaignId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { listUnitResults } from "./list-unit-results";

type Results = Awaited<ReturnType<typeof listUnitResults>>;
type Group = Results["groups"][number];

export type ResultLine = Group["rows"][number] & Pick<Group, "name" | "nameEn">;

/** The results of a campaign's units in reach as an Excel file, group by group. */
export async function exportUnitResults(
  ctx: Context,
  { campaignId }: { campaignId: CampaignId },
  wordsOf: (campaign: string) => TableWords<ResultLine>,
): Promise<Uint8Array> {
  const { campaign, groups } = await listUnitResults(ctx, { campaignId });
  const rows = groups.flatMap(({ rows, name, nameEn }) =>
    rows.map((row) => ({ ...row, name, nameEn })),
  );
  return writeTable(rows, wordsOf(campaign.name));
}
