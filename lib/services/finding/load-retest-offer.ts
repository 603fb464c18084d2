import { selectOptionalFinding, selectOptionalVisitPlace } from "@/db/queries/findings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { fewestQuestions, mostQuestions } from "@/lib/domain/finding/plan-retest";
import type { FindingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import { retestGround } from "./retest-ground";
import { retestObstacle } from "./retest-obstacle";

/**
 * What a short test over a finding could ask and whom, for those who may start one; null where there is
 * nothing to ask or nobody who was tested.
 */
export async function loadRetestOffer(
  ctx: Context,
  { findingId }: { readonly findingId: FindingId },
) {
  const finding = await selectOptionalFinding(ctx.db, findingId);
  if (!finding || finding.topicId === null) return null;
  const reach = scopeOf(ctx.actor, "retest.start");
  const place = await selectOptionalVisitPlace(ctx.db, reach, finding.visitId);
  if (!place || (await retestObstacle(ctx.db, finding, place))) return null;
  const { topicId } = finding;
  const ground = await retestGround(ctx.db, { place, topicId, on: dayInVietNam(ctx.now) });
  if (!ground || ground.tested.length === 0) return null;
  const questions = Math.min(
    mostQuestions,
    ground.supply.reduce((sum, { count }) => sum + count, 0),
  );
  return questions < fewestQuestions ? null : { questions, tested: ground.tested };
}
