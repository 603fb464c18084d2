import { insertAuditEvent } from "@/db/queries/audit";
import { lockFaultReport, updateFaultReport } from "@/db/queries/fault-reports";
import type { FaultVerdict } from "@/lib/domain/bank/fault-report";
import type { FaultReportId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { lockItemFor } from "./item-standing";
import { makeMove } from "./make-move";

export type AnswerFaultReport = {
  readonly reportId: FaultReportId;
  readonly verdict: FaultVerdict;
  /** What is done about it, or why the question stands. */
  readonly answer: string;
  /** Take the question out of the draw at once. Only with `accepted`. */
  readonly suspend: boolean;
};

export type AnswerFaultReportRejection = "no_answer" | "answered" | "not_suspendable";

/**
 * Answers what a candidate found wrong with a question: whoever may write or review questions can.
 * With `suspend` the question leaves the draw in the same transaction; forms already drawn stay.
 *
 * Rejected with `answered` when somebody else was first, with `not_suspendable` when the question is
 * in no state to be suspended: then nothing is changed.
 */
export async function answerFaultReport(
  ctx: Context,
  { reportId, verdict, answer, suspend }: AnswerFaultReport,
): Promise<Result<void, AnswerFaultReportRejection>> {
  requirePermission(ctx, "item.read");
  if (answer.trim() === "") return rejected("no_answer");
  return ctx.db.transaction(async (tx) => {
    const report = await lockFaultReport(tx, reportId);
    if (!report) throw new NotFound(`fault report ${reportId}`);
    if (report.verdict !== null) return rejected("answered");
    if (suspend && verdict === "accepted") {
      const locked = await lockItemFor(tx, ctx, "suspend", report.itemId);
      if (!locked.ok) return rejected("not_suspendable");
      const move = { row: locked.value, move: "suspend", reason: answer } as const;
      await insertAuditEvent(tx, ctx, (await makeMove(tx, move)).event);
    }
    await updateFaultReport(tx, reportId, {
      ...{ verdict, answer: answer.trim() },
      ...{ answeredById: ctx.actor.userId, answeredAt: ctx.now },
    });
    await insertAuditEvent(tx, ctx, {
      act: "item.answer_report",
      subject: ["item", report.itemId],
      detail: { reportId, version: report.version, verdict, answer: answer.trim() },
    });
    return ok(undefined);
  });
}
