import { selectOptionalCandidate } from "@/db/queries/candidate-list";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { loadSittingHead } from "./load-sitting-head";
import { withoutScore } from "./without-score";

export type LoadCandidate = { readonly sittingId: SittingId; readonly candidateId: CandidateId };

/** One candidate with the sitting; the score only for those who may read results. */
export async function loadCandidate(ctx: Context, { sittingId, candidateId }: LoadCandidate) {
  const head = await loadSittingHead(ctx, { sittingId });
  const candidate = await selectOptionalCandidate(ctx.db, sittingId, candidateId);
  if (!candidate) throw new NotFound(`candidate ${candidateId}`);
  return { ...head, candidate: head.may.readResults ? candidate : withoutScore(candidate) };
}
