import { selectPublishedContests } from "@/db/queries/contests";
import { selectEntriesOf, selectRounds } from "@/db/queries/rounds";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { roundPhase } from "@/lib/domain/contest/round-phase";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";
import { findAudience } from "./find-audience";

/** The contests that are for an officer, with their rounds and whether they have entered them. */
export async function listMyContests(ctx: Context) {
  requirePermission(ctx, "contest.enter");
  const scope = scopeOf(ctx.actor, "contest.enter");
  const published = await selectPublishedContests(ctx.db);
  const contestIds = published.map(({ contest }) => contest.id);
  const fit = await findAudience(ctx.db, scope, { on: dayInVietNam(ctx.now), contestIds });
  const own = published.filter(({ contest }) => fit?.audiences.has(contest.id));
  const rounds = await selectRounds(
    ctx.db,
    own.map(({ contest }) => contest.id),
  );
  const entries = scope.officerId
    ? await selectEntriesOf(
        ctx.db,
        scope.officerId,
        rounds.map(({ id }) => id),
      )
    : [];
  return own.map(({ contest, ownerUnitName }) => ({
    id: contest.id,
    name: contest.name,
    ownerUnitName,
    rounds: rounds
      .filter(({ contestId }) => contestId === contest.id)
      .map((round) => ({
        ...round,
        phase: roundPhase(round, round.seenAt),
        entered: entries.some(({ sittingId }) => sittingId === round.id),
      }))
      .filter(({ phase }) => phase !== "draft"),
  }));
}
