import { insertFaultNotices } from "@/db/queries/fault-reports";
import type { SystemContext } from "@/lib/services/context";

/** Tells authors and reviewers of reports that wait for an answer, once a question and day. */
export async function tellFaultReports(ctx: Pick<SystemContext, "db">): Promise<{ told: number }> {
  return { told: await insertFaultNotices(ctx.db) };
}
