import { insertAuditEvent } from "@/db/queries/audit";
import { insertRecommendation } from "@/db/queries/recommendations";
import type { FindingId, RecommendationId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedFinding } from "./drafted-finding";
import type { DraftRejection, RemovedMeanwhile } from "./drafting";
import {
  checkedWords,
  type RecommendationWords,
  type WordsRejection,
} from "./recommendation-words";

type AddRecommendation = RecommendationWords & { readonly findingId: FindingId };

/** Drafts what a unit is asked to do over a finding, by whom and by when. */
export async function addRecommendation(
  ctx: Context,
  { findingId, ...words }: AddRecommendation,
): Promise<Result<RecommendationId, DraftRejection | WordsRejection | RemovedMeanwhile>> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedFinding(tx, ctx, findingId);
    if (!drafted.ok) return drafted;
    const { finding, place } = drafted.value;
    const checked = await checkedWords(tx, ctx, { place, words });
    if (!checked.ok) return checked;
    const { visitId } = finding;
    const createdBy = ctx.actor.userId;
    const id = await insertRecommendation(tx, { ...checked.value, visitId, findingId, createdBy });
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.add",
      subject: ["recommendation", id],
      unitId: place.unitId,
    });
    return ok(id);
  });
}
