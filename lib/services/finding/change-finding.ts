import { insertAuditEvent } from "@/db/queries/audit";
import { updateFinding } from "@/db/queries/findings";
import type { FindingId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import type { FindingWords } from "./add-finding";
import { draftedFinding } from "./drafted-finding";
import type { DraftRejection } from "./drafting";
import { hasBasis } from "./finding-basis";

/** Words a drafted finding anew. */
export async function changeFinding(
  ctx: Context,
  { findingId, ...words }: FindingWords & { readonly findingId: FindingId },
): Promise<Result<void, DraftRejection | "no_basis">> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedFinding(tx, ctx, findingId);
    if (!drafted.ok) return drafted;
    const { finding, place } = drafted.value;
    const based = await hasBasis(tx, ctx, { place, basis: words });
    if (!based && finding.proposedFrom === null) return rejected("no_basis");
    await updateFinding(tx, findingId, words);
    await insertAuditEvent(tx, ctx, {
      act: "finding.change",
      subject: ["finding", findingId],
      unitId: place.unitId,
      detail: { from: finding.text, to: words.text, severity: words.severity },
    });
    return ok(undefined);
  });
}
