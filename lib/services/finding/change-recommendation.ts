import { insertAuditEvent } from "@/db/queries/audit";
import { updateRecommendation } from "@/db/queries/recommendations";
import { recommendationWording } from "@/lib/domain/finding/wording";
import type { RecommendationId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedRecommendation } from "./drafted-recommendation";
import type { ChangedMeanwhile, DraftRejection, RemovedMeanwhile } from "./drafting";
import {
  checkedWords,
  type RecommendationWords,
  type WordsRejection,
} from "./recommendation-words";

export type ChangeRecommendation = RecommendationWords & {
  readonly recommendationId: RecommendationId;
  /** The wording that was on the screen: `recommendationWording`. */
  readonly over: string;
};

/**
 * Words a drafted recommendation anew: what, by whom, by when. Gives the wording that it has now.
 * Rejected with what stands there now when somebody else worded it after it was shown.
 */
export async function changeRecommendation(
  ctx: Context,
  { recommendationId, over, ...words }: ChangeRecommendation,
): Promise<Result<string, DraftRejection | WordsRejection | ChangedMeanwhile | RemovedMeanwhile>> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedRecommendation(tx, ctx, recommendationId);
    if (!drafted.ok) return drafted;
    const { recommendation, place } = drafted.value;
    const standing = recommendationWording(recommendation);
    if (standing !== over) {
      return rejected({ code: "changed_meanwhile", text: recommendation.text, over: standing });
    }
    const checked = await checkedWords(tx, ctx, { place, words });
    if (!checked.ok) return checked;
    await updateRecommendation(tx, recommendationId, checked.value);
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.change",
      subject: ["recommendation", recommendationId],
      unitId: place.unitId,
      detail: { from: recommendation.text, to: words.text, due: words.dueOn },
    });
    return ok(recommendationWording(checked.value));
  });
}
