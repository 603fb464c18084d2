import { selectExamClock } from "@/db/queries/attempts";
import { selectCandidates } from "@/db/queries/candidate-list";
import { selectOptionalSample, selectReplacements } from "@/db/queries/sampled-units";
import { selectOptionalSitting } from "@/db/queries/sittings";
import type { CampaignId, CandidateId, OfficerId, SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { type Candidate, findReserve } from "./find-reserve";

export type CandidateKey = { readonly sittingId: SittingId; readonly candidateId: CandidateId };

/**
 * What replacing means for a candidate: what keeps the actor from calling somebody up (`obstacle`,
 * null: nothing), who was called up for them, what was noted of an absence that nothing excuses, and
 * whom they were called up for themselves. Of others only those on the list of the sitting.
 */
export async function loadReplacement(ctx: Context, { sittingId, candidateId }: CandidateKey) {
  const scope = scopeOf(ctx.actor, "sitting.write");
  const found = await selectOptionalSitting(ctx.db, scope, sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const { sitting } = found;
  const listed = await selectCandidates(ctx.db, sittingId);
  const candidate = listed.find(({ id }) => id === candidateId);
  if (!candidate) throw new NotFound(`candidate ${candidateId}`);
  const at = await selectExamClock(ctx.db);
  const reserve = await findReserve(ctx.db, { sitting, candidate, at });
  const replacements = await replacementsOf(ctx, sitting.campaignId, candidate);
  const { officerId } = candidate;
  const own = replacements.find(({ absentId }) => absentId === officerId);
  const other = replacements.find(({ replacementId }) => replacementId === officerId);
  return {
    obstacle: reserve.ok ? null : reserve.reason.code,
    calledUp: seatOf(listed, own?.replacementId),
    note: own?.excused === false && candidate.absenceReason === null ? own.reason : null,
    standsFor: seatOf(listed, other?.absentId),
  };
}

async function replacementsOf(
  { db }: Context,
  campaignId: CampaignId | null,
  { unitId }: Candidate,
) {
  const sample = campaignId && (await selectOptionalSample(db, { campaignId, unitId }));
  return sample ? selectReplacements(db, sample.drawId) : [];
}

function seatOf(listed: readonly Candidate[], officerId: OfficerId | undefined) {
  const row = listed.find((one) => one.officerId === officerId);
  if (!row) return null;
  const { id, number, hasCode, familyName: family, middleName: middle, givenName: given } = row;
  return { candidateId: id, number, hasCode, name: fullName({ family, middle, given }) };
}
