import { countFaultReports, selectFaultReports } from "@/db/queries/fault-reports";
import type { ItemId } from "@/lib/domain/ids";
import { plainText } from "@/lib/domain/item/content";
import { type Context, requirePermission } from "@/lib/services/context";

/** How many reports a page of the queue holds. */
export const faultReportsPerPage = 30;

export type ListFaultReports = {
  /** Of one question; of the whole bank where left out. */
  readonly itemId?: ItemId | undefined;
  readonly open?: boolean | undefined;
  /** Only about questions that the person asking wrote. */
  readonly own?: boolean | undefined;
  /** From 1. */
  readonly page: number;
};

/** What candidates found wrong with questions, open reports first. Never who found it. */
export async function listFaultReports(
  ctx: Context,
  { itemId, open, own = false, page }: ListFaultReports,
) {
  requirePermission(ctx, "item.read");
  const filter = { itemId, open, authorId: own ? ctx.actor.userId : undefined };
  const range = { limit: faultReportsPerPage, offset: (page - 1) * faultReportsPerPage };
  const [rows, total, waiting] = await Promise.all([
    selectFaultReports(ctx.db, filter, range),
    countFaultReports(ctx.db, filter),
    countFaultReports(ctx.db, { itemId, open: true }),
  ]);
  const reports = rows.map(({ stem, ...row }) => ({ ...row, stem: plainText(stem) }));
  return { reports, total, waiting };
}
