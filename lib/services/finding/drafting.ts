import type { Transaction } from "@/db/client";
import { lockVisitPlace, type VisitPlace } from "@/db/queries/findings";
import type { VisitId } from "@/lib/domain/ids";
import { hasReached, type VisitState } from "@/lib/domain/inspection/state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Findings and recommendations are written until the conclusion issues them. */
export type DraftRejection = "concluded" | "ended";

/** Somebody else worded it after it was shown; `text` is what stands there now. */
export type ChangedMeanwhile = { readonly code: "changed_meanwhile"; readonly text: string };

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
