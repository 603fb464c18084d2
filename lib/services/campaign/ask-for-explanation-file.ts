import { selectOptionalVisitFor } from "@/db/queries/visit-steps";
import type { VisitId } from "@/lib/domain/ids";
import type { ExplanationFileObstacle } from "@/lib/domain/inspection/explanation";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { explainedVisit, explanationObstacle } from "./explained-visit";
import { reachesOf } from "./visit-sides";

/** Whether a file may be handed in there, before any of it is read. */
export async function askForExplanationFile(
  ctx: Context,
  visitId: VisitId,
): Promise<Result<void, ExplanationFileObstacle>> {
  const visit = await selectOptionalVisitFor(ctx.db, reachesOf(ctx.actor), visitId);
  const obstacle = await explanationObstacle(ctx.db, await explainedVisit(ctx.db, ctx, visit));
  return obstacle ? rejected(obstacle) : ok(undefined);
}
