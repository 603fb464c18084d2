import { selectOptionalRecord } from "@/db/queries/records";
import type { EvidenceRejection } from "@/lib/domain/inspection/evidence";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { actionOn, type EvidencePlace, obstacleAt } from "./evidence-place";

/** Whether a file may be handed in there, before any of it is read. */
export async function askForEvidence(
  ctx: Context,
  place: EvidencePlace,
): Promise<Result<void, EvidenceRejection>> {
  const scope = scopeOf(ctx.actor, actionOn[place.source]);
  const found = await selectOptionalRecord(ctx.db, scope, place.recordId);
  if (!found) throw new NotFound(`record ${place.recordId}`);
  const obstacle = await obstacleAt(ctx.db, found, place);
  return obstacle ? rejected(obstacle) : ok(undefined);
}
