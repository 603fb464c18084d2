import { insertAuditEvent } from "@/db/queries/audit";
import { hasIncident, updateIncidentResolved } from "@/db/queries/incidents";
import { lockSitting, readClock } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Answers a raised hand: somebody is on the way. Answered already: nothing changes. */
export async function resolveIncident(
  ctx: Context,
  { sittingId, incidentId }: { sittingId: SittingId; incidentId: string },
): Promise<Result<void, never>> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const key = { sittingId, incidentId };
    if (!(await hasIncident(tx, key))) throw new NotFound(`incident ${incidentId}`);
    if (await updateIncidentResolved(tx, key, await readClock(tx))) {
      await insertAuditEvent(tx, ctx, {
        act: "sitting.resolve_incident",
        subject: ["sitting", sittingId],
        unitId: sitting.ownerUnitId,
        detail: { incidentId },
      });
    }
    return ok(undefined);
  });
}
