import { insertAuditEvent } from "@/db/queries/audit";
import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import { type Context, requirePermission } from "@/lib/services/context";
import { type StatisticLine, type StatisticsQuery, statisticLines } from "./list-item-statistics";

/** More than any bank has met; what is taken is in the log. */
const most = 50_000;

/** The statistics that a filter leaves as an Excel workbook, in the order of the list. */
export async function exportItemStatistics(
  ctx: Context,
  query: StatisticsQuery,
  words: TableWords<StatisticLine>,
): Promise<Uint8Array> {
  requirePermission(ctx, "item.read");
  const lines = await statisticLines(ctx, query, { limit: most, offset: 0 });
  await ctx.db.transaction((tx) =>
    insertAuditEvent(tx, ctx, {
      act: "item.export_statistics",
      subject: ["bank", query.bankId],
      detail: { rows: lines.length },
    }),
  );
  return writeTable(lines, words);
}
