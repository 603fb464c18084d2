import { selectStaffWithin, selectUnitsWithin } from "@/db/queries/contest-people";
import { selectAudiences, selectOptionalContest } from "@/db/queries/contests";
import { countRanks, selectRankings, selectTakersByUnit } from "@/db/queries/round-results";
import { selectOptionalRound } from "@/db/queries/rounds";
import type { Database } from "@/db/client";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { type Audience, audienceOf } from "@/lib/domain/contest/audience";
import { byParticipation, participationRate } from "@/lib/domain/contest/participation";
import { roundPhase } from "@/lib/domain/contest/round-phase";
import type { OfficerId, SittingId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { barredOfficers } from "./barred-officers";

/**
 * A round as its organisers see it at this moment: how many of each unit take part, of those in
 * post whom the contest is for and who may take part; once it is ranked, how many each audience has.
 */
export async function loadRound(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const scope = scopeOf(ctx.actor, "contest.read");
  const round = await selectOptionalRound(ctx.db, scope, sittingId);
  const found = round && (await selectOptionalContest(ctx.db, scope, round.contestId));
  if (!round || !found) throw new NotFound(`round ${sittingId}`);
  const { contest } = found;
  const [audiences, [ranking], ranked, writable] = await Promise.all([
    selectAudiences(ctx.db, [contest.id]),
    selectRankings(ctx.db, [sittingId]),
    countRanks(ctx.db, sittingId),
    selectOptionalRound(ctx.db, scopeOf(ctx.actor, "contest.write"), sittingId),
  ]);
  const on = dayInVietNam(round.windowFrom);
  // As the ranking saw it, once there is one: who organises something later changes no figure of it.
  const barred = await barredOfficers(ctx.db, contest, { until: ranking?.rankedAt });
  const taking = await participation(ctx.db, { sittingId, on, audiences, barred });
  return {
    contest,
    round: { ...round, phase: roundPhase(round, round.seenAt) },
    audiences: audiences.map((row) => ({ ...row, ranked: ranked.get(row.id) ?? 0 })),
    ranking: ranking ?? null,
    ...taking,
    mayWrite: writable !== undefined,
  };
}

type Asked = {
  readonly sittingId: SittingId;
  readonly on: string;
  readonly audiences: readonly (Audience & { readonly unitIds: readonly UnitId[] })[];
  readonly barred: ReadonlySet<OfficerId>;
};

type Taking = Awaited<ReturnType<typeof selectTakersByUnit>>[number] & {
  readonly eligible: number;
};

/** How each unit takes part, and how many in post whom an audience takes in may not: `barred`. */
async function participation(db: Database, { sittingId, on, audiences, barred }: Asked) {
  const roots = [...new Set(audiences.flatMap(({ unitIds }) => unitIds))];
  const [within, staff, takers] = await Promise.all([
    selectUnitsWithin(db, roots),
    selectStaffWithin(db, { on, roots, barred }),
    selectTakersByUnit(db, { sittingId, without: barred }),
  ]);
  const units = new Map<UnitId, Taking>(takers.map((row) => [row.unitId, { ...row, eligible: 0 }]));
  let left = 0;
  for (const { unitId, unitName, jobGroupCode, officers, ...others } of staff) {
    const place = { within: within.get(unitId) ?? new Set<string>(), jobGroupCode };
    if (!audienceOf(place, audiences)) continue;
    left += others.barred;
    if (officers === 0) continue;
    const known = units.get(unitId) ?? {
      unitId,
      unitName,
      takers: 0,
      meanShare: null,
      eligible: 0,
    };
    units.set(unitId, { ...known, eligible: known.eligible + officers });
  }
  const rows = [...units.values()].map((row) => ({ ...row, rate: participationRate(row) }));
  return { units: byParticipation(rows), barred: left };
}
