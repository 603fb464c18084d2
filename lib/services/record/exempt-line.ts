import { insertAuditEvent } from "@/db/queries/audit";
import { deleteExemption, lockRecord, upsertExemption } from "@/db/queries/records";
import type { RecordId } from "@/lib/domain/ids";
import { linesOf } from "@/lib/domain/inspection/criteria";
import { isFromTest } from "@/lib/domain/inspection/formula";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type ExemptLine = {
  readonly recordId: RecordId;
  readonly field: string;
  /** Why the line does not apply to this unit; null: it does after all. */
  readonly reason: string | null;
};

/**
 * Marks a line as not applicable to one unit, or takes that back. What was written in the line stays
 * and counts again when the mark is taken back.
 */
export async function exemptLine(
  ctx: Context,
  { recordId, field, reason }: ExemptLine,
): Promise<Result<void, "not_draft" | "not_marked">> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, "record.verify"), recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    const line = linesOf(found.criteriaSet.sections).find(({ code }) => code === field);
    if (!line || isFromTest(line.formula)) throw new NotFound(`line ${field}`);
    if (found.record.state !== "draft") return rejected("not_draft");
    const key = { recordId, field };
    if (reason === null) {
      if (!(await deleteExemption(tx, key))) return rejected("not_marked");
    } else {
      const marked = { reason, markedBy: ctx.actor.userId, markedAt: ctx.now };
      await upsertExemption(tx, key, marked);
    }
    await insertAuditEvent(tx, ctx, {
      act: "record.exempt_line",
      subject: ["record", recordId],
      unitId: found.visit.unitId,
      detail: { field, reason },
    });
    return ok(undefined);
  });
}
