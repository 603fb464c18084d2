import { insertAuditEvent } from "@/db/queries/audit";
import { insertFinding } from "@/db/queries/findings";
import type { Severity } from "@/lib/domain/finding/finding";
import type { FindingId, VisitId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type DraftRejection, draftedVisit } from "./drafting";
import { type FindingBasis, hasBasis } from "./finding-basis";

export type FindingWords = FindingBasis & {
  readonly text: string;
  readonly cause: string;
  readonly severity: Severity;
};

/** Drafts what the team found wanting, and what shows it. */
export async function addFinding(
  ctx: Context,
  { visitId, ...words }: FindingWords & { readonly visitId: VisitId },
): Promise<Result<FindingId, DraftRejection | "no_basis">> {
  return ctx.db.transaction(async (tx) => {
    const drafted = await draftedVisit(tx, ctx, visitId);
    if (!drafted.ok) return drafted;
    const place = drafted.value;
    if (!(await hasBasis(tx, ctx, { place, basis: words }))) return rejected("no_basis");
    const id = await insertFinding(tx, { ...words, visitId, createdBy: ctx.actor.userId });
    const { unitId } = place;
    await insertAuditEvent(tx, ctx, { act: "finding.add", subject: ["finding", id], unitId });
    return ok(id);
  });
}
