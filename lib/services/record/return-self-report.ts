import { insertAuditEvent } from "@/db/queries/audit";
import { lockRecord } from "@/db/queries/records";
import { updateSelfReportReturned } from "@/db/queries/self-reports";
import type { RecordId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Hands a unit's report back to be mended, with the reason. Rejected when none is handed in. */
export async function returnSelfReport(
  ctx: Context,
  { recordId, reason }: { recordId: RecordId; reason: string },
): Promise<Result<void, "not_draft" | "not_submitted">> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, "record.verify"), recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    if (found.record.state !== "draft") return rejected("not_draft");
    const returned = {
      returnedBy: ctx.actor.userId,
      returnedAt: ctx.now,
      returnReason: reason,
    };
    if (!(await updateSelfReportReturned(tx, recordId, returned))) return rejected("not_submitted");
    await insertAuditEvent(tx, ctx, {
      act: "record.return",
      subject: ["record", recordId],
      unitId: found.visit.unitId,
      detail: { reason },
    });
    return ok(undefined);
  });
}
