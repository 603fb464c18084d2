import { insertAuditEvent } from "@/db/queries/audit";
import { deleteRecommendation } from "@/db/queries/recommendations";
import type { RecommendationId, VisitId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedRecommendation } from "./drafted-recommendation";
import type { DraftRejection, RemovedMeanwhile } from "./drafting";

/** Takes a drafted recommendation away. The log keeps its words. */
export async function removeRecommendation(
  ctx: Context,
  { recommendationId }: { readonly recommendationId: RecommendationId },
): Promise<Result<VisitId, DraftRejection | RemovedMeanwhile>> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedRecommendation(tx, ctx, recommendationId);
    if (!drafted.ok) return drafted;
    const { recommendation, place } = drafted.value;
    await deleteRecommendation(tx, recommendationId);
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.remove",
      subject: ["recommendation", recommendationId],
      unitId: place.unitId,
      detail: { text: recommendation.text, visitId: recommendation.visitId },
    });
    return ok(recommendation.visitId);
  });
}
