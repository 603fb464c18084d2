import type { Transaction } from "@/db/client";
import { lockContest } from "@/db/queries/contests";
import type { ContestId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The contest, locked, for whoever may write it; for others there is none. */
export async function lockedContest(
  tx: Transaction,
  ctx: Pick<Context, "actor">,
  contestId: ContestId,
) {
  const contest = await lockContest(tx, scopeOf(ctx.actor, "contest.write"), contestId);
  if (!contest) throw new NotFound(`contest ${contestId}`);
  return contest;
}
