import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import { type Context, NotFound } from "@/lib/services/context";
import { loadOverview, type Overview, type OverviewQuery, type OverviewRow } from "./load-overview";

/** The units side by side as an Excel file, as their page shows them. */
export async function exportOverview(
  ctx: Context,
  query: OverviewQuery,
  wordsOf: (overview: Overview) => TableWords<OverviewRow>,
): Promise<Uint8Array> {
  const overview = await loadOverview(ctx, query);
  if (!overview.campaign) throw new NotFound("no campaign");
  return writeTable(overview.rows, wordsOf(overview));
}
