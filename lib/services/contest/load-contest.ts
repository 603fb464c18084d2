import { selectAudiences, selectOptionalContest } from "@/db/queries/contests";
import { selectRounds } from "@/db/queries/rounds";
import { roundPhase } from "@/lib/domain/contest/round-phase";
import type { ContestId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** A contest as its organisers see it: whom it is for, its rounds, and whether one may change it. */
export async function loadContest(ctx: Context, { contestId }: { contestId: ContestId }) {
  const scope = scopeOf(ctx.actor, "contest.read");
  const found = await selectOptionalContest(ctx.db, scope, contestId);
  if (!found) throw new NotFound(`contest ${contestId}`);
  const [audiences, rounds, writable] = await Promise.all([
    selectAudiences(ctx.db, [contestId]),
    selectRounds(ctx.db, [contestId]),
    selectOptionalContest(ctx.db, scopeOf(ctx.actor, "contest.write"), contestId),
  ]);
  return {
    ...found,
    audiences,
    rounds: rounds.map((round) => ({ ...round, phase: roundPhase(round, round.seenAt) })),
    mayWrite: writable !== undefined,
  };
}
