import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalContest } from "@/db/queries/contests";
import { isReleased } from "@/db/queries/finishes";
import { type NewRank, replaceRanking, selectEntrants } from "@/db/queries/round-results";
import { lockRound } from "@/db/queries/rounds";
import { countUnsettled, readClock, updateSitting } from "@/db/queries/sittings";
import { awardPrizes } from "@/lib/domain/contest/prizes";
import { rankEntrants } from "@/lib/domain/contest/ranking";
import { tieBreakAnswer } from "@/lib/domain/contest/tie-break";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { barredOfficers } from "./barred-officers";

/**
 * Ranks a closed round, each audience apart: by points, then the nearest guess, then who finished
 * first; and awards the prizes. Whoever became an organiser or came to know the questions since
 * they entered is left out. Until results are released it may be done again.
 *
 * Rejected with `not_closed`, with `unscored` while a finish awaits its score, with `released`.
 */
export async function rankRound(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<{ entrants: number }, "not_closed" | "unscored" | "released">> {
  const scope = scopeOf(ctx.actor, "contest.write");
  return ctx.db.transaction(async (tx) => {
    const round = await lockRound(tx, scope, sittingId);
    const found = round?.contestId && (await selectOptionalContest(tx, scope, round.contestId));
    if (!round || !found) throw new NotFound(`round ${sittingId}`);
    if (round.state !== "closed" && round.state !== "settled") return rejected("not_closed");
    if (await isReleased(tx, sittingId)) return rejected("released");
    const { running, unscored } = await countUnsettled(tx, sittingId);
    if (running + unscored > 0) return rejected("unscored");
    const { ranks, answer } = await rank(tx, found.contest, sittingId);
    const rankedAt = await readClock(tx);
    const by = { rankedAt, rankedBy: ctx.actor.userId };
    await replaceRanking(tx, { sittingId, answer, entrants: ranks.length, ...by }, ranks);
    await updateSitting(tx, sittingId, { state: "settled", settledAt: rankedAt });
    await insertAuditEvent(tx, ctx, {
      act: "contest.rank_round",
      subject: ["sitting", sittingId],
      unitId: round.ownerUnitId,
      detail: { entrants: ranks.length, answer },
    });
    return ok({ entrants: ranks.length });
  });
}

type Contest = NonNullable<Awaited<ReturnType<typeof selectOptionalContest>>>["contest"];

async function rank(tx: Transaction, contest: Contest, sittingId: SittingId) {
  const all = await selectEntrants(tx, sittingId);
  const barred = await barredOfficers(tx, contest, {
    among: all.map(({ officerId }) => officerId),
  });
  const entrants = all.filter(({ officerId }) => !barred.has(officerId));
  const answer = tieBreakAnswer(contest.tieBreak, entrants);
  const audiences = new Set(entrants.map(({ audienceId }) => audienceId));
  const ranks = [...audiences].flatMap((audienceId): NewRank[] => {
    const own = entrants.filter((entrant) => entrant.audienceId === audienceId);
    const ranking = rankEntrants(own, answer);
    const prizes = awardPrizes(ranking, contest.prizes);
    return ranking.map(({ candidateId, rank, points, possible, off, finishedAt }, index) => ({
      ...{ candidateId, sittingId, rank, points, possible, off, finishedAt },
      prize: prizes[index] ?? null,
    }));
  });
  return { ranks, answer };
}
