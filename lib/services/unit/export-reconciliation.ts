import { insertAuditEvent } from "@/db/queries/audit";
import { type SheetTable, writeSheets } from "@/lib/documents/sheet/write-sheet";
import type { Context } from "@/lib/services/context";
import {
  type LoadReconciliation,
  loadReconciliation,
  type Reconciled,
} from "./load-reconciliation";

/** One table of the file. */
export type ReconciliationTable = SheetTable;

/** The sheet with every row behind it as an Excel file. It names people: that it was taken is in the log. */
export async function exportReconciliation(
  ctx: Context,
  query: LoadReconciliation,
  tablesOf: (found: Reconciled) => Promise<readonly ReconciliationTable[]>,
): Promise<Uint8Array> {
  const found = await loadReconciliation(ctx, query);
  await ctx.db.transaction((tx) =>
    insertAuditEvent(tx, ctx, {
      act: "unit.export_reconciliation",
      subject: ["campaign", found.campaign?.id ?? "none"],
      detail: { since: found.since, rows: found.results?.rows.size ?? 0 },
    }),
  );
  return writeSheets(await tablesOf(found));
}
