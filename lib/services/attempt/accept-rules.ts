import { updateRulesAccepted } from "@/db/queries/attempt-entrance";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import type { DeliveryContext } from "./delivery-context";

/** Records that a candidate accepted the rules of the test, and returns when: the first time counts. */
export async function acceptRules(
  ctx: DeliveryContext,
  { sittingId, candidateId }: { sittingId: SittingId; candidateId: CandidateId },
): Promise<Date> {
  const at = await updateRulesAccepted(ctx.sql, sittingId, candidateId, ctx.request);
  if (!at) throw new NotFound(`candidate ${candidateId}`);
  return at;
}
