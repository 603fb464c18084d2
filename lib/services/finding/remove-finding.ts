import { insertAuditEvents } from "@/db/queries/audit";
import { deleteFinding } from "@/db/queries/findings";
import type { FindingId, VisitId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedFinding } from "./drafted-finding";
import type { DraftRejection, RemovedMeanwhile } from "./drafting";

/** Takes a drafted finding away with what is drafted over it. The log keeps its words. */
export async function removeFinding(
  ctx: Context,
  { findingId }: { readonly findingId: FindingId },
): Promise<Result<VisitId, DraftRejection | RemovedMeanwhile>> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedFinding(tx, ctx, findingId);
    if (!drafted.ok) return drafted;
    const { finding, place } = drafted.value;
    const { visitId, text } = finding;
    const { unitId } = place;
    const over = await deleteFinding(tx, findingId);
    await insertAuditEvents(tx, ctx, [
      ...over.map((asked) => ({
        act: "recommendation.remove",
        subject: ["recommendation", asked.id] as const,
        ...{ unitId, detail: { text: asked.text, visitId } },
      })),
      { act: "finding.remove", subject: ["finding", findingId], unitId, detail: { text, visitId } },
    ]);
    return ok(visitId);
  });
}
