import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlob, insertEvidence } from "@/db/queries/evidence";
import { lockRecord } from "@/db/queries/records";
import type { EvidenceId } from "@/lib/domain/ids";
import type { EvidenceRejection } from "@/lib/domain/inspection/evidence";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { prepareFile } from "@/lib/interop/evidence/prepare-file";
import { type Context, NotFound } from "@/lib/services/context";
import { actionOn, type EvidencePlace, obstacleAt } from "./evidence-place";
import { plainName } from "./plain-name";

export type AddEvidence = EvidencePlace & {
  /** As the person's own machine calls the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * Keeps a file beside a line or a record. What it is, is told by its content; pictures are drawn anew
 * without what the camera wrote beside them. Rejected with why it may not stand there.
 */
export async function addEvidence(
  ctx: Context,
  { name, bytes, ...place }: AddEvidence,
): Promise<Result<EvidenceId, EvidenceRejection>> {
  const prepared = await prepareFile(bytes);
  if (!prepared.ok) return prepared;
  const { file, thumbnail, originalSha256, takenAt } = prepared.value;
  return ctx.db.transaction(async (tx) => {
    const scope = scopeOf(ctx.actor, actionOn[place.source]);
    const found = await lockRecord(tx, scope, place.recordId);
    if (!found) throw new NotFound(`record ${place.recordId}`);
    const obstacle = await obstacleAt(tx, found, place);
    if (obstacle) return rejected(obstacle);
    await insertBlob(tx, file);
    if (thumbnail) await insertBlob(tx, thumbnail);
    const id = await insertEvidence(tx, {
      ...place,
      ...{ name: plainName(name), originalSha256, takenAt },
      ...{ sha256: file.sha256, thumbnailSha256: thumbnail?.sha256 ?? null },
      ...{ uploadedBy: ctx.actor.userId, uploadedAt: ctx.now },
    });
    await insertAuditEvent(tx, ctx, {
      act: "evidence.add",
      subject: ["record", place.recordId],
      unitId: found.visit.unitId,
      detail: { field: place.field, source: place.source, sha256: file.sha256, originalSha256 },
    });
    return ok(id);
  });
}
