import { selectAudiences, selectPublishedContests } from "@/db/queries/contests";
import {
  countRanks,
  selectPrizes,
  selectRankings,
  selectRanksOf,
} from "@/db/queries/round-results";
import { selectEntriesOf, selectRounds } from "@/db/queries/rounds";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { roundPhase } from "@/lib/domain/contest/round-phase";
import type { ContestId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";
import { barredOfficers } from "./barred-officers";
import { findAudience } from "./find-audience";

/**
 * A contest as an officer whom it is for sees it: what is open now, what comes next, and of rounds
 * whose results are released their own result and who won the prizes, audience by audience, with how
 * many were ranked in each: it tells why nobody won. For others there is none.
 */
export async function loadMyContest(ctx: Context, { contestId }: { contestId: ContestId }) {
  requirePermission(ctx, "contest.enter");
  const scope = scopeOf(ctx.actor, "contest.enter");
  const [found] = await selectPublishedContests(ctx.db, contestId);
  const on = dayInVietNam(ctx.now);
  const fit = found && (await findAudience(ctx.db, scope, { on, contestIds: [contestId] }));
  const audience = fit?.audiences.get(contestId);
  if (!found || !fit || !audience) throw new NotFound(`contest ${contestId}`);
  const { officerId } = fit.post;
  const barred = await barredOfficers(ctx.db, found.contest, { among: [officerId] });
  const rounds = (await selectRounds(ctx.db, [contestId]))
    .map((round) => ({ ...round, phase: roundPhase(round, round.seenAt) }))
    .filter(({ phase }) => phase !== "draft");
  const audiences = await selectAudiences(ctx.db, [contestId]);
  return {
    ...found,
    audience: { id: audience.id, name: audience.name },
    barred: barred.size > 0,
    audiences,
    rounds: await Promise.all(
      (await withResults(ctx, officerId, rounds)).map(async ({ won, ...round }) => ({
        ...round,
        prizes: round.ranking === null ? [] : await byAudience(ctx, { round, audiences, won }),
      })),
    ),
  };
}

type Round = Awaited<ReturnType<typeof selectRounds>>[number] & {
  readonly phase: ReturnType<typeof roundPhase>;
};
type Officer = Parameters<typeof selectEntriesOf>[1];

async function withResults(ctx: Context, officerId: Officer, rounds: readonly Round[]) {
  const released = rounds.filter(({ phase }) => phase === "released").map(({ id }) => id);
  const entries = await selectEntriesOf(
    ctx.db,
    officerId,
    rounds.map(({ id }) => id),
  );
  const shown = entries.filter(({ sittingId }) => released.includes(sittingId));
  const [rankings, prizes, ranks] = await Promise.all([
    selectRankings(ctx.db, released),
    selectPrizes(ctx.db, released),
    selectRanksOf(
      ctx.db,
      shown.map(({ candidateId }) => candidateId),
    ),
  ]);
  return rounds.map((round) => ({
    ...round,
    entry: entries.find(({ sittingId }) => sittingId === round.id) ?? null,
    own: ranks.find(({ sittingId }) => sittingId === round.id) ?? null,
    ranking: rankings.find(({ sittingId }) => sittingId === round.id) ?? null,
    won: prizes.filter(({ sittingId }) => sittingId === round.id),
  }));
}

type Won = Awaited<ReturnType<typeof selectPrizes>>;
type Told = {
  readonly round: Round;
  readonly audiences: Awaited<ReturnType<typeof selectAudiences>>;
  readonly won: Won;
};

async function byAudience({ db }: Context, { round, audiences, won }: Told) {
  const ranked = await countRanks(db, round.id);
  return audiences.map(({ id, name }) => ({
    ...{ id, name, ranked: ranked.get(id) ?? 0 },
    winners: won.filter(({ audienceId }) => audienceId === id),
  }));
}
