import type { Transaction } from "@/db/client";
import { selectRecommendations, selectRecommendationPlace } from "@/db/queries/recommendations";
import type { RecommendationId } from "@/lib/domain/ids";
import { ok } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedVisit, removedMeanwhile } from "./drafting";

/** A recommendation of a visit of the actor's team, its visit locked, while it is drafted. */
export async function draftedRecommendation(
  tx: Transaction,
  ctx: Context,
  recommendationId: RecommendationId,
) {
  const known = await selectRecommendationPlace(tx, recommendationId);
  if (!known) return removedMeanwhile(tx, ctx, ["recommendation", recommendationId]);
  const drafted = await draftedVisit(tx, ctx, known.visitId);
  if (!drafted.ok) return drafted;
  const all = await selectRecommendations(tx, [known.visitId]);
  const recommendation = all.find(({ id }) => id === recommendationId);
  if (!recommendation) return removedMeanwhile(tx, ctx, ["recommendation", recommendationId]);
  return ok({ recommendation, place: drafted.value });
}
