import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlob } from "@/db/queries/evidence";
import { insertExplanationFile } from "@/db/queries/explanations";
import { lockVisitFor } from "@/db/queries/visit-steps";
import type { ExplanationFileId, VisitId } from "@/lib/domain/ids";
import type { EvidenceRejection } from "@/lib/domain/inspection/evidence";
import type { ExplanationFileObstacle } from "@/lib/domain/inspection/explanation";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { prepareFile } from "@/lib/interop/evidence/prepare-file";
import type { Context } from "@/lib/services/context";
import { plainName } from "@/lib/services/evidence/plain-name";
import { explainedVisit, explanationObstacle } from "./explained-visit";
import { reachesOf } from "./visit-sides";

type AddExplanationFile = {
  readonly visitId: VisitId;
  /** As the person's own machine calls the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Lays a file to the explanation that is to come, kept as evidence of a record is. */
export async function addExplanationFile(
  ctx: Context,
  { visitId, name, bytes }: AddExplanationFile,
): Promise<Result<ExplanationFileId, EvidenceRejection | ExplanationFileObstacle>> {
  const prepared = await prepareFile(bytes);
  if (!prepared.ok) return prepared;
  const { file, thumbnail, originalSha256 } = prepared.value;
  return ctx.db.transaction(async (tx) => {
    const visit = await lockVisitFor(tx, reachesOf(ctx.actor), visitId);
    const explained = await explainedVisit(tx, ctx, visit);
    const obstacle = await explanationObstacle(tx, explained);
    if (obstacle) return rejected(obstacle);
    await insertBlob(tx, file);
    if (thumbnail) await insertBlob(tx, thumbnail);
    const id = await insertExplanationFile(tx, {
      ...{ visitId, name: plainName(name), originalSha256, sha256: file.sha256 },
      ...{ thumbnailSha256: thumbnail?.sha256 ?? null },
      ...{ uploadedBy: ctx.actor.userId, uploadedAt: ctx.now },
    });
    await insertAuditEvent(tx, ctx, {
      act: "visit.add_file",
      subject: ["visit", visitId],
      unitId: explained.unitId,
      detail: { sha256: file.sha256, originalSha256 },
    });
    return ok(id);
  });
}
