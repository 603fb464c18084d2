import { insertAuditEvent } from "@/db/queries/audit";
import { lockRecord } from "@/db/queries/records";
import {
  selectOptionalMinutes,
  updateMinutesWithdrawn,
  updateRecordState,
} from "@/db/queries/signing";
import type { RecordId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Takes minutes back before both sides have signed, or a verified record without minutes: it is a
 * draft again, and signatures given so far count no more. They stay on file, with the reason.
 */
export async function takeBackMinutes(
  ctx: Context,
  { recordId, reason }: { readonly recordId: RecordId; readonly reason: string },
): Promise<Result<void, "not_verified" | "sealed_already">> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecord(tx, scopeOf(ctx.actor, "record.sign_team"), recordId);
    if (!found) throw new NotFound(`record ${recordId}`);
    if (found.record.state === "sealed") return rejected("sealed_already");
    if (found.record.state === "draft") return rejected("not_verified");
    const minutes = await selectOptionalMinutes(tx, recordId);
    if (minutes) {
      const by = { withdrawnBy: ctx.actor.userId, withdrawnAt: ctx.now, withdrawnReason: reason };
      await updateMinutesWithdrawn(tx, minutes.id, by);
    }
    await updateRecordState(tx, recordId, "draft");
    await insertAuditEvent(tx, ctx, {
      act: "record.take_back",
      subject: ["record", recordId],
      unitId: found.visit.unitId,
      detail: { reason, ...(minutes && { number: minutes.number }) },
    });
    return ok(undefined);
  });
}
