import { insertAuditEvent } from "@/db/queries/audit";
import {
  deleteRemedyFile,
  lockRecommendation,
  selectOptionalRemedyFile,
} from "@/db/queries/recommendations";
import type { RecommendationId, RemedyFileId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { followUpReach, followUpSides } from "./follow-up-reach";

/** Takes a file away again before it is reported. The log keeps its name and digest. */
export async function removeRemedyFile(
  ctx: Context,
  { fileId }: { readonly fileId: RemedyFileId },
): Promise<Result<RecommendationId, "not_yours" | "reported_already">> {
  return ctx.db.transaction(async (tx) => {
    const known = await selectOptionalRemedyFile(tx, fileId);
    if (!known) throw new NotFound(`file ${fileId}`);
    const { recommendationId } = known;
    const found = await lockRecommendation(tx, followUpReach(ctx.actor), recommendationId);
    if (!found) throw new NotFound(`file ${fileId}`);
    if (!followUpSides(found).has("unit")) return rejected("not_yours");
    const file = await selectOptionalRemedyFile(tx, fileId);
    if (file?.position !== null) return rejected("reported_already");
    await deleteRemedyFile(tx, fileId);
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.remove_file",
      subject: ["recommendation", recommendationId],
      unitId: found.unitId,
      detail: { name: file.name, sha256: file.sha256 },
    });
    return ok(recommendationId);
  });
}
