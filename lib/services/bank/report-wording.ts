import { selectReportedItems } from "@/db/queries/bank-report";
import { openReport, type WordingReport } from "@/lib/domain/bank/wording-report";
import type { BankId, ItemId } from "@/lib/domain/ids";
import { type Context, requirePermission } from "@/lib/services/context";

/** So many items are looked at before others get their turn. */
const batch = 500;

/** What the items of a bank that are not retired cover, and which are easily guessed or misread. */
export async function reportWording(
  ctx: Context,
  { bankId }: { readonly bankId: BankId },
): Promise<WordingReport> {
  requirePermission(ctx, "item.read");
  const report = openReport();
  let after: ItemId | null = null;
  for (;;) {
    const rows = await selectReportedItems(ctx.keys, bankId, { after, limit: batch });
    report.add(
      rows.map(({ id, code, approvedVersion, topicId, level, ...wording }) => ({
        ...{ id, code, topicId, level, approved: approvedVersion !== null },
        wording: { ...wording, legalBases: [] },
      })),
    );
    const last = rows.at(-1);
    if (!last || rows.length < batch) return report.close();
    after = last.id;
  }
}
