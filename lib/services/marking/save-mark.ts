import { updateOpenMark } from "@/db/queries/hand-marks";
import { selectOwnMark } from "@/db/queries/own-marks";
import { requireRubric } from "@/lib/domain/item/key";
import { markProblem } from "@/lib/domain/marking/mark";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import type { OwnMarkRejection, WrittenMark } from "./own-mark";

/**
 * Keeps a mark as far as it was written: one statement that finds it open or changes nothing. Nobody
 * else reads it before it is handed in, so it leaves no event.
 *
 * Rejected with `handed_in`, and where points are none of the rubric's.
 */
export async function saveMark(
  ctx: Context,
  { markId, points, comment }: WrittenMark,
): Promise<Result<void, OwnMarkRejection>> {
  requirePermission(ctx, "answer.mark");
  const found = await selectOwnMark(ctx.keys, { markerId: ctx.actor.userId, id: markId });
  if (!found) throw new NotFound(`mark ${markId}`);
  const problem = markProblem(requireRubric(found.key), points);
  if (problem) return rejected(problem);
  const kept = await updateOpenMark(ctx.db, markId, { points: { ...points }, comment });
  return kept ? ok(undefined) : rejected("handed_in");
}
