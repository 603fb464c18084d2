import { insertAuditEvent } from "@/db/queries/audit";
import { updateFinding } from "@/db/queries/findings";
import { findingWording } from "@/lib/domain/finding/wording";
import type { FindingId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import type { FindingWords } from "./add-finding";
import { draftedFinding } from "./drafted-finding";
import type { ChangedMeanwhile, DraftRejection, RemovedMeanwhile } from "./drafting";
import { hasBasis } from "./finding-basis";

export type ChangeFinding = FindingWords & {
  readonly findingId: FindingId;
  /** The wording that was on the screen: `findingWording`. */
  readonly over: string;
};

/**
 * Words a drafted finding anew. Gives the wording that it has now. Rejected with what stands there
 * now when somebody else worded it after it was shown.
 */
export async function changeFinding(
  ctx: Context,
  { findingId, over, ...words }: ChangeFinding,
): Promise<Result<string, DraftRejection | "no_basis" | ChangedMeanwhile | RemovedMeanwhile>> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedFinding(tx, ctx, findingId);
    if (!drafted.ok) return drafted;
    const { finding, place } = drafted.value;
    const standing = findingWording(finding);
    if (standing !== over) {
      return rejected({ code: "changed_meanwhile", text: finding.text, over: standing });
    }
    const based = await hasBasis(tx, ctx, { place, basis: words });
    if (!based && finding.proposedFrom === null) return rejected("no_basis");
    await updateFinding(tx, findingId, words);
    await insertAuditEvent(tx, ctx, {
      act: "finding.change",
      subject: ["finding", findingId],
      unitId: place.unitId,
      detail: { from: finding.text, to: words.text, severity: words.severity },
    });
    return ok(findingWording(words));
  });
}
