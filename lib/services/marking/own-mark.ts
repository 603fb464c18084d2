import type { Transaction } from "@/db/client";
import { lockOwnMark } from "@/db/queries/own-marks";
import type { HandMarkId } from "@/lib/domain/ids";
import { requireRubric } from "@/lib/domain/item/key";
import type { Rubric } from "@/lib/domain/item/rubric";
import { type CriterionPoints, markProblem, type MarkProblem } from "@/lib/domain/marking/mark";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type WrittenMark = {
  readonly markId: HandMarkId;
  /** Hundredths of a point by criterion; what is not judged yet is absent. */
  readonly points: CriterionPoints;
  readonly comment: string;
};

export type OwnMarkRejection = "handed_in" | MarkProblem;

type Locked = NonNullable<Awaited<ReturnType<typeof lockOwnMark>>>;

type OwnMark = Locked & { readonly rubric: Rubric };

/**
 * The actor's own mark, locked, if what was written may be kept in it. One given to another marker
 * does not exist for them.
 */
export async function openOwnMark(
  tx: Transaction,
  ctx: Context,
  { markId, points }: WrittenMark,
): Promise<Result<OwnMark, OwnMarkRejection>> {
  requirePermission(ctx, "answer.mark");
  const found = await lockOwnMark(tx, { markerId: ctx.actor.userId, id: markId });
  if (!found) throw new NotFound(`mark ${markId}`);
  const rubric = requireRubric(found.key);
  if (found.mark.handedInAt !== null) return rejected("handed_in");
  const problem = markProblem(rubric, points);
  return problem ? rejected(problem) : ok({ ...found, rubric });
}
