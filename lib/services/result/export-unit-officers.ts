import { insertAuditEvent } from "@/db/queries/audit";
import { type TableWords, writeTable } from "@/lib/documents/sheet/write-table";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { loadUnitScores, type UnitScores } from "./load-unit-scores";

export type OfficerLine = UnitScores["officers"][number];

/** The officers behind a unit's result as an Excel file. It names people: that it was taken is in the log. */
export async function exportUnitOfficers(
  ctx: Context,
  key: { readonly campaignId: CampaignId; readonly unitId: UnitId },
  wordsOf: (scores: UnitScores) => TableWords<OfficerLine>,
): Promise<Uint8Array> {
  const scores = await loadUnitScores(ctx, key);
  await ctx.db.transaction((tx) =>
    insertAuditEvent(tx, ctx, {
      act: "result.export",
      subject: ["campaign", key.campaignId],
      unitId: key.unitId,
      detail: { officers: scores.officers.length },
    }),
  );
  return writeTable(scores.officers, wordsOf(scores));
}
