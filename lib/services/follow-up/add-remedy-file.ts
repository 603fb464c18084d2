import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlob } from "@/db/queries/evidence";
import {
  insertRemedyFile,
  lockRecommendation,
  selectRemedyFiles,
} from "@/db/queries/recommendations";
import type { RemedyFileObstacle } from "@/lib/domain/finding/remedy-file";
import type { RecommendationId, RemedyFileId } from "@/lib/domain/ids";
import type { EvidenceRejection } from "@/lib/domain/inspection/evidence";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { prepareFile } from "@/lib/interop/evidence/prepare-file";
import { plainName } from "@/lib/services/evidence/plain-name";
import { type Context, NotFound } from "@/lib/services/context";
import { followUpReach } from "./follow-up-reach";
import { remedyFileObstacle } from "./remedy-place";

type AddRemedyFile = {
  readonly recommendationId: RecommendationId;
  /** As the person's own machine calls the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Lays a file to the report of a remedy that is to come, kept as evidence of a record is. */
export async function addRemedyFile(
  ctx: Context,
  { recommendationId, name, bytes }: AddRemedyFile,
): Promise<Result<RemedyFileId, EvidenceRejection | RemedyFileObstacle>> {
  const prepared = await prepareFile(bytes);
  if (!prepared.ok) return prepared;
  const { file, originalSha256 } = prepared.value;
  return ctx.db.transaction(async (tx) => {
    const found = await lockRecommendation(tx, followUpReach(ctx.actor), recommendationId);
    if (!found) throw new NotFound(`recommendation ${recommendationId}`);
    const obstacle = remedyFileObstacle(found, await selectRemedyFiles(tx, recommendationId));
    if (obstacle) return rejected(obstacle);
    await insertBlob(tx, file);
    const id = await insertRemedyFile(tx, {
      ...{ recommendationId, originalSha256, name: plainName(name), sha256: file.sha256 },
      ...{ uploadedBy: ctx.actor.userId, uploadedAt: ctx.now },
    });
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.add_file",
      subject: ["recommendation", recommendationId],
      unitId: found.unitId,
      detail: { sha256: file.sha256, originalSha256 },
    });
    return ok(id);
  });
}
