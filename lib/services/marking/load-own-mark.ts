import { selectOwnMark, selectOwnMarks, selectRoundMarks } from "@/db/queries/own-marks";
import type { HandMarkId } from "@/lib/domain/ids";
import type { ResponseValue } from "@/lib/domain/item/response";
import { decidingRound } from "@/lib/domain/marking/assign";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/**
 * An answer given to the actor, with the question, the rubric and what they wrote so far, but
 * nothing of whose it is. The other marker's mark is shown to nobody but who decides between them.
 */
export async function loadOwnMark(ctx: Context, { markId }: { readonly markId: HandMarkId }) {
  requirePermission(ctx, "answer.mark");
  const markerId = ctx.actor.userId;
  const found = await selectOwnMark(ctx.keys, { markerId, id: markId });
  if (found?.key.type !== "essay") throw new NotFound(`mark ${markId}`);
  const { key, snapshot, position, interaction: _interaction, ...mark } = found;
  const values = JSON.parse(snapshot) as Record<string, ResponseValue>;
  const queue = await selectOwnMarks(ctx.db, { markerId, sittingId: mark.sittingId });
  const deciding = mark.round === decidingRound;
  const rounds = deciding ? await selectRoundMarks(ctx.db, mark.answerId) : [];
  return {
    ...mark,
    position,
    deciding,
    rubric: key.rubric,
    answer: String(values[position] ?? ""),
    others: rounds.filter(({ round }) => round !== decidingRound),
    queue,
  };
}

export type LoadedMark = Awaited<ReturnType<typeof loadOwnMark>>;
