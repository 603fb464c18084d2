import { insertAuditEvent } from "@/db/queries/audit";
import { updateEvidenceCaption } from "@/db/queries/evidence";
import type { EvidenceId, RecordId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { standsStill } from "./evidence-place";
import { heldEvidence } from "./held-evidence";

/** Says what a file shows. */
export async function captionEvidence(
  ctx: Context,
  { evidenceId, caption }: { evidenceId: EvidenceId; caption: string },
): Promise<Result<RecordId, "not_draft" | "submitted">> {
  return ctx.db.transaction(async (tx) => {
    const { file, found } = await heldEvidence(tx, ctx, evidenceId);
    const still = await standsStill(tx, found, file.source);
    if (still) return rejected(still);
    await updateEvidenceCaption(tx, evidenceId, caption);
    await insertAuditEvent(tx, ctx, {
      act: "evidence.caption",
      subject: ["record", file.recordId],
      unitId: found.visit.unitId,
      detail: { evidence: evidenceId, from: file.caption, to: caption },
    });
    return ok(file.recordId);
  });
}
