import type { Transaction } from "@/db/client";
import { lockVisitPlace, type VisitPlace } from "@/db/queries/findings";
import { type Removed, selectRemoval } from "@/db/queries/removals";
import type { VisitId } from "@/lib/domain/ids";
import { hasReached, type VisitState } from "@/lib/domain/inspection/state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Findings and recommendations are written until the conclusion issues them. */
export type DraftRejection = "concluded" | "ended";

/** Somebody else worded it after it was shown: `text` stands there now, `over` is its wording. */
export type ChangedMeanwhile = {
  readonly code: "changed_meanwhile";
  readonly text: string;
  readonly over: string;
};

/** Somebody else took it away after it was shown; `by` is who. */
export type RemovedMeanwhile = {
  readonly code: "finding_removed" | "recommendation_removed";
  readonly by: string;
};

/** Whether the findings of a visit are still drafted. */
export function isDrafted(state: VisitState): boolean {
  return !hasReached(state, "concluded") && state !== "escalated" && state !== "withdrawn";
}

/** The visit of a team, locked, while its findings are drafted. */
export async function draftedVisit(
  tx: Transaction,
  ctx: Context,
  visitId: VisitId,
): Promise<Result<VisitPlace, DraftRejection>> {
  const place = await lockVisitPlace(tx, scopeOf(ctx.actor, "finding.write"), visitId);
  if (!place) throw new NotFound(`visit ${visitId}`);
  if (place.campaignState === "closed") return rejected("ended");
  return isDrafted(place.state) ? ok(place) : rejected("concluded");
}

/** Says to whoever may draft at its visit that a draft was taken away; to others it never was. */
export async function removedMeanwhile(
  tx: Transaction,
  ctx: Context,
  removed: Removed,
): Promise<Result<never, DraftRejection | RemovedMeanwhile>> {
  const [type, id] = removed;
  const removal = await selectRemoval(tx, removed);
  if (!removal) throw new NotFound(`${type} ${id}`);
  const drafted = await draftedVisit(tx, ctx, removal.visitId);
  return drafted.ok ? rejected({ code: `${type}_removed`, by: removal.by }) : drafted;
}
