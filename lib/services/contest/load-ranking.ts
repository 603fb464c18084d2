import { selectRanks } from "@/db/queries/round-results";
import { selectOptionalRound } from "@/db/queries/rounds";
import type { AudienceId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

export const RANKS_PER_PAGE = 50;

export type LoadRanking = {
  readonly sittingId: SittingId;
  readonly audienceId: AudienceId;
  /** From 1. */
  readonly page: number;
};

/** A page of the ranking of one audience of a round, the winner first. */
export async function loadRanking(ctx: Context, { page, ...which }: LoadRanking) {
  const scope = scopeOf(ctx.actor, "contest.read");
  const round = await selectOptionalRound(ctx.db, scope, which.sittingId);
  if (!round) throw new NotFound(`round ${which.sittingId}`);
  const limit = RANKS_PER_PAGE;
  return selectRanks(ctx.db, which, { limit, offset: (page - 1) * limit });
}
