import { insertAuditEvent } from "@/db/queries/audit";
import { countReplacedAbsentees, deleteCandidates } from "@/db/queries/candidates";
import { lockSitting } from "@/db/queries/sittings";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type RemoveCandidates = {
  readonly sittingId: SittingId;
  readonly candidateIds: readonly CandidateId[];
};

/**
 * Takes candidates off the list of a draft sitting; who is not on it any more makes no difference.
 *
 * Rejected with `not_draft` once forms are drawn: from then on an absence is excused. Rejected with
 * `replaced` where somebody was called up for one of them: the absence was drawn and is counted, and
 * without it the unit's list would be shorter than its sample.
 */
export async function removeCandidates(
  ctx: Context,
  { sittingId, candidateIds }: RemoveCandidates,
): Promise<Result<{ removed: number }, "not_draft" | "replaced">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "draft") return rejected("not_draft");
    if ((await countReplacedAbsentees(tx, sittingId, candidateIds)) > 0)
      return rejected("replaced");
    const officerIds = await deleteCandidates(tx, sittingId, candidateIds);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.unlist",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { officers: officerIds },
    });
    return ok({ removed: officerIds.length });
  });
}
