import { insertAuditEvent } from "@/db/queries/audit";
import { insertIncident, isAttemptOf } from "@/db/queries/incidents";
import { lockSitting, readClock } from "@/db/queries/sittings";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { RecordedKind } from "@/lib/domain/sitting/incident";
import { type Context, NotFound } from "@/lib/services/context";

export type RecordIncident = {
  readonly sittingId: SittingId;
  /** Null: it concerns the room. */
  readonly attemptId: AttemptId | null;
  readonly kind: RecordedKind;
  /** What happened and what was done: the words of the minutes. */
  readonly note: string;
};

/**
 * Records what went wrong in a sitting, for its minutes. Rejected with `not_prepared` before there
 * is anything to go wrong, and with `settled` afterwards.
 */
export async function recordIncident(
  ctx: Context,
  { sittingId, attemptId, kind, note }: RecordIncident,
): Promise<Result<{ incidentId: string }, "not_prepared" | "settled">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state === "draft") return rejected("not_prepared");
    if (sitting.state === "settled") return rejected("settled");
    if (attemptId !== null && !(await isAttemptOf(tx, { sittingId, attemptId }))) {
      throw new NotFound(`attempt ${attemptId}`);
    }
    const at = await readClock(tx);
    const recordedBy = ctx.actor.userId;
    const incidentId = await insertIncident(tx, {
      ...{ sittingId, attemptId, kind, note, recordedBy, at },
      // What the minutes say is over; a call for help stands until somebody comes.
      resolvedAt: at,
    });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.record_incident",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { incidentId, kind, attemptId },
    });
    return ok({ incidentId });
  });
}
