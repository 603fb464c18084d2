import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalVisitFor } from "@/db/queries/visit-steps";
import type { ActRejection } from "@/lib/domain/finding/act";
import type { RecommendationId, VisitId } from "@/lib/domain/ids";
import { ok, type Result } from "@/lib/domain/result";
import { moveVisit } from "@/lib/services/campaign/move-visit";
import { reachesOf, sidesIn } from "@/lib/services/campaign/visit-sides";
import type { Context } from "@/lib/services/context";
import { takeAct } from "./take-act";

type ReportRemedy = { readonly recommendationId: RecommendationId; readonly text: string };

/**
 * Says what was done about a recommendation, with the files laid down for it. The first report of the
 * unit visited takes its visit on to the remedies.
 */
export async function reportRemedy(
  ctx: Context,
  { recommendationId, text }: ReportRemedy,
): Promise<Result<void, ActRejection>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeAct(tx, ctx, { recommendationId, act: "report", text });
    if (!taken.ok) return taken;
    const { found, unitId, from, to } = taken.value;
    if (found.visitState === "concluded") await beginRemedies(tx, ctx, found.visitId);
    await insertAuditEvent(tx, ctx, {
      act: "recommendation.report",
      subject: ["recommendation", recommendationId],
      unitId,
      detail: { from, to },
    });
    return ok(undefined);
  });
}

/** A recommendation may be another unit's than the one visited: then the team takes the step. */
async function beginRemedies(tx: Transaction, ctx: Context, visitId: VisitId) {
  const visit = await selectOptionalVisitFor(tx, reachesOf(ctx.actor), visitId);
  if (!sidesIn(visit).has("unit")) return;
  const moved = await moveVisit(tx, ctx, { visitId, move: "remedy" });
  if (!moved.ok) throw new Error(`remedies do not begin: ${moved.reason}`);
}
