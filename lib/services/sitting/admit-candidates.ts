import { insertAuditEvent } from "@/db/queries/audit";
import { updateCandidatesAdmitted } from "@/db/queries/candidates";
import { lockSitting, readClock } from "@/db/queries/sittings";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type AdmitCandidates = {
  readonly sittingId: SittingId;
  readonly candidateIds: readonly CandidateId[];
};

/** Records that the identity of candidates was checked. Rejected unless the sitting is open. */
export async function admitCandidates(
  ctx: Context,
  { sittingId, candidateIds }: AdmitCandidates,
): Promise<Result<{ admitted: number }, "not_open">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "open") return rejected("not_open");
    const at = await readClock(tx);
    const by = ctx.actor.userId;
    const admitted = await updateCandidatesAdmitted(tx, sittingId, candidateIds, { at, by });
    await insertAuditEvent(tx, ctx, {
      act: "candidate.admit",
      subject: ["sitting", sittingId],
      detail: { candidates: candidateIds },
    });
    return ok({ admitted });
  });
}
