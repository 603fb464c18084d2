import { insertAuditEvent } from "@/db/queries/audit";
import { updateCandidateAbsence } from "@/db/queries/candidates";
import { lockSitting } from "@/db/queries/sittings";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { refreshResults } from "./refresh-results";

export type ExcuseCandidate = {
  readonly sittingId: SittingId;
  readonly candidateId: CandidateId;
  /** Why the person is absent; null takes the excuse back. */
  readonly reason: string | null;
};

/** Records why a candidate is absent. Rejected once the sitting is settled. */
export async function excuseCandidate(
  ctx: Context,
  { sittingId, candidateId, reason }: ExcuseCandidate,
): Promise<Result<void, "settled">> {
  const excused = await ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state === "settled") return rejected("settled" as const);
    const known = await updateCandidateAbsence(tx, sittingId, candidateId, reason);
    if (!known) throw new NotFound(`candidate ${candidateId}`);
    await insertAuditEvent(tx, ctx, {
      act: "candidate.excuse",
      subject: ["candidate", candidateId],
      detail: { excused: reason !== null },
    });
    return ok({ id: sittingId, campaignId: sitting.campaignId });
  });
  if (!excused.ok) return excused;
  await refreshResults(ctx.db, excused.value);
  return ok(undefined);
}
