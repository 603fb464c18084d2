import { selectMarkedFileType } from "@/db/queries/answer-files";
import { selectOwnMark, selectOwnMarks, selectRoundMarks } from "@/db/queries/own-marks";
import type { HandMarkId } from "@/lib/domain/ids";
import { requireRubric } from "@/lib/domain/item/key";
import { decidingRound } from "@/lib/domain/marking/assign";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { answerIn } from "./answer-in";

/**
 * An answer given to the actor, with the question, the rubric and what they wrote so far, but
 * nothing of whose it is. The other marker's mark is shown to nobody but who decides between them.
 */
export async function loadOwnMark(ctx: Context, { markId }: { readonly markId: HandMarkId }) {
  requirePermission(ctx, "answer.mark");
  const markerId = ctx.actor.userId;
  const found = await selectOwnMark(ctx.keys, { markerId, id: markId });
  if (!found) throw new NotFound(`mark ${markId}`);
  const { key, snapshot, interaction: _interaction, ...mark } = found;
  const answer = answerIn({ snapshot, position: mark.position });
  // Of a file only what it is: what its owner called it may tell whose it is.
  const file = await selectMarkedFileType(ctx.db, { answerId: mark.answerId, answer });
  const queue = await selectOwnMarks(ctx.db, { markerId, sittingId: mark.sittingId });
  const deciding = mark.round === decidingRound;
  const rounds = deciding ? await selectRoundMarks(ctx.db, mark.answerId) : [];
  return {
    ...mark,
    deciding,
    rubric: requireRubric(key),
    answer: file ? "" : answer,
    file,
    others: rounds.filter(({ round }) => round !== decidingRound),
    queue,
  };
}

export type LoadedMark = Awaited<ReturnType<typeof loadOwnMark>>;
