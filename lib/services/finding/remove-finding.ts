import { insertAuditEvent } from "@/db/queries/audit";
import { deleteFinding } from "@/db/queries/findings";
import type { FindingId, VisitId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedFinding } from "./drafted-finding";
import type { DraftRejection } from "./drafting";

/** Takes a drafted finding away with what is drafted over it. The log keeps its words. */
export async function removeFinding(
  ctx: Context,
  { findingId }: { readonly findingId: FindingId },
): Promise<Result<VisitId, DraftRejection>> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedFinding(tx, ctx, findingId);
    if (!drafted.ok) return drafted;
    const { finding, place } = drafted.value;
    await deleteFinding(tx, findingId);
    await insertAuditEvent(tx, ctx, {
      act: "finding.remove",
      subject: ["finding", findingId],
      unitId: place.unitId,
      detail: { text: finding.text },
    });
    return ok(finding.visitId);
  });
}
