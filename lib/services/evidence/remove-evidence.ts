import { insertAuditEvent } from "@/db/queries/audit";
import { updateEvidenceRemoved } from "@/db/queries/evidence";
import type { EvidenceId, RecordId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { standsStill } from "./evidence-place";
import { heldEvidence } from "./held-evidence";

/** Takes a file away from a record. The log keeps its name and digest. */
export async function removeEvidence(
  ctx: Context,
  { evidenceId }: { evidenceId: EvidenceId },
): Promise<Result<RecordId, "not_draft" | "submitted">> {
  return ctx.db.transaction(async (tx) => {
    const { file, found } = await heldEvidence(tx, ctx, evidenceId);
    const still = await standsStill(tx, found, file.source);
    if (still) return rejected(still);
    const removed = { removedBy: ctx.actor.userId, removedAt: ctx.now };
    await updateEvidenceRemoved(tx, evidenceId, removed);
    await insertAuditEvent(tx, ctx, {
      act: "evidence.remove",
      subject: ["record", file.recordId],
      unitId: found.visit.unitId,
      detail: { field: file.field, source: file.source, name: file.name, sha256: file.sha256 },
    });
    return ok(file.recordId);
  });
}
