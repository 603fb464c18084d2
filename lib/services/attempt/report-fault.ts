import { upsertFaultReport } from "@/db/queries/fault-reports";
import { type FaultReport, faultTextLimit } from "@/lib/domain/bank/fault-report";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { DeliveryContext } from "./delivery-context";

export type ReportFault = { readonly attemptId: AttemptId; readonly report: FaultReport };

/**
 * Keeps what a candidate finds wrong with a question of their form. Said again, the last word counts.
 * Also after the test is over: it may have waited for the network.
 */
export async function reportFault(
  ctx: DeliveryContext,
  { attemptId, report }: ReportFault,
): Promise<Result<Date, "unknown">> {
  const text = report.text.trim().slice(0, faultTextLimit);
  const at = await upsertFaultReport(ctx.sql, attemptId, { ...report, text }, ctx.request);
  return at ? ok(at) : rejected("unknown");
}
