import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { deleteExemption, lockRecord, upsertExemption } from "@/db/queries/records";
import { selectOptionalUnitResult } from "@/db/queries/results";
import type { RecordId, VisitId } from "@/lib/domain/ids";
import { type CriteriaLine, linesOf } from "@/lib/domain/inspection/criteria";
import { isFromTest } from "@/lib/domain/inspection/formula";
import { scoreLine } from "@/lib/domain/inspection/score-line";
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
 * and counts again when the mark is taken back. A line of the test is marked where nobody was tested.
 */
export async function exemptLine(
  ctx: Context,
  { recordId, field, reason }: ExemptLine,
): Promise<Result<void, "not_draft" | "not_marked" | "tested">> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, "record.verify"), recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    const line = linesOf(found.criteriaSet.sections).find(({ code }) => code === field);
    if (!line) throw new NotFound(`line ${field}`);
    if (found.record.state !== "draft") return rejected("not_draft");
    const key = { recordId, field };
    if (reason === null) {
      if (!(await deleteExemption(tx, key))) return rejected("not_marked");
    } else if (await isTested(tx, line, found.visit.id)) {
      return rejected("tested");
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

async function isTested(tx: Transaction, line: CriteriaLine, visitId: VisitId): Promise<boolean> {
  if (!isFromTest(line.formula)) return false;
  const test = (await selectOptionalUnitResult(tx, visitId)) ?? null;
  return scoreLine(line, undefined, { test }) !== null;
}
