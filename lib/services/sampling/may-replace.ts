import { selectOptionalCandidate } from "@/db/queries/candidate-list";
import { selectOptionalSitting } from "@/db/queries/sittings";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import { findReserve } from "./find-reserve";

export type CandidateKey = { readonly sittingId: SittingId; readonly candidateId: CandidateId };

/** Whether the actor may call somebody up for a candidate, and somebody stands by. */
export async function mayReplace(
  ctx: Context,
  { sittingId, candidateId }: CandidateKey,
): Promise<boolean> {
  const scope = scopeOf(ctx.actor, "sitting.write");
  const found = await selectOptionalSitting(ctx.db, scope, sittingId);
  const candidate = found && (await selectOptionalCandidate(ctx.db, sittingId, candidateId));
  return candidate ? (await findReserve(ctx.db, found.sitting, candidate)).ok : false;
}
