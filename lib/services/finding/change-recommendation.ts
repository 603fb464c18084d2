import { insertAuditEvent } from "@/db/queries/audit";
import { updateRecommendation } from "@/db/queries/recommendations";
import type { RecommendationId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedRecommendation } from "./drafted-recommendation";
import type { DraftRejection } from "./drafting";
import {
  checkedWords,
  type RecommendationWords,
  type WordsRejection,
} from "./recommendation-words";

/** Words a drafted recommendation anew: what, by whom, by when. */
export async function changeRecommendation(
  ctx: Context,
  {
    recommendationId,
    ...words
  }: RecommendationWords & { readonly recommendationId: RecommendationId },
): Promise<Result<void, DraftRejection | WordsRejection>> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedRecommendation(tx, ctx, recommendationId);
    if (!drafted.ok) return drafted;
    const { recommendation, place } = drafted.value;
    const checked = await checkedWords(tx, ctx, { place, words });
    if (!checked.ok) return checked;
    await updateRecommendation(tx, recommendationId, checked.value);
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.change",
      subject: ["recommendation", recommendationId],
      unitId: place.unitId,
      detail: { from: recommendation.text, to: words.text, due: words.dueOn },
    });
    return ok(undefined);
  });
}
