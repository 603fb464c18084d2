import type { Transaction } from "@/db/client";
import { selectOptionalFinding } from "@/db/queries/findings";
import type { FindingId } from "@/lib/domain/ids";
import { ok } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { draftedVisit, removedMeanwhile } from "./drafting";

/** A finding of a visit of the actor's team, its visit locked, while it is drafted. */
export async function draftedFinding(tx: Transaction, ctx: Context, findingId: FindingId) {
  const known = await selectOptionalFinding(tx, findingId);
  if (!known) return removedMeanwhile(tx, ctx, ["finding", findingId]);
  const drafted = await draftedVisit(tx, ctx, known.visitId);
  if (!drafted.ok) return drafted;
  // As it stands now that nobody else writes at the visit.
  const finding = await selectOptionalFinding(tx, findingId);
  if (!finding) return removedMeanwhile(tx, ctx, ["finding", findingId]);
  return ok({ finding, place: drafted.value });
}
