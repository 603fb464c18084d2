import {
  type FindingRow,
  selectFindings,
  selectOptionalVisitPlace,
  selectOwnerChoices,
  type VisitPlace,
} from "@/db/queries/findings";
import { selectRetestChoices } from "@/db/queries/retests";
import { selectRecommendations } from "@/db/queries/recommendations";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { stateOfFinding } from "@/lib/domain/finding/finding";
import { isTakenUp } from "@/lib/domain/finding/propose";
import { findingWording, recommendationWording } from "@/lib/domain/finding/wording";
import type { VisitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { isDrafted } from "./drafting";
import { basisChoices } from "./finding-basis";
import { proposeFindings } from "./propose-findings";
import { retestsOf } from "./retests";

/**
 * What the team found at a unit and recommends, with what the figures suggest while it is drafted.
 * Drafts are the team's alone.
 */
export async function loadFindings(ctx: Context, { visitId }: { readonly visitId: VisitId }) {
  const place = await selectOptionalVisitPlace(ctx.db, scopeOf(ctx.actor, "finding.read"), visitId);
  if (!place) throw new NotFound(`visit ${visitId}`);
  const write = scopeOf(ctx.actor, "finding.write");
  const ofTeam = (await selectOptionalVisitPlace(ctx.db, write, visitId)) !== undefined;
  const [rows, recommendations, retests] = await Promise.all([
    selectFindings(ctx.db, [visitId]),
    selectRecommendations(ctx.db, [visitId]),
    retestsOf(ctx.db, place),
  ]);
  const findings = rows
    .filter(({ issuedAt }) => ofTeam || issuedAt !== null)
    .map((row) => {
      const own = recommendations
        .filter(({ findingId }) => findingId === row.id)
        .map((one) => ({ ...one, wording: recommendationWording(one) }));
      const tests = retests.filter(({ findingId }) => findingId === row.id);
      const state = stateOfFinding({
        issued: row.issuedAt !== null,
        retestPassed: tests.some(({ passed }) => passed),
        recommendations: own.map((one) => one.state),
      });
      const wording = findingWording(row);
      return { ...row, wording, state, recommendations: own, retests: tests };
    });
  const mayWrite = ofTeam && place.campaignState === "running" && isDrafted(place.state);
  return {
    ...{ place, findings, ofTeam, mayWrite, today: dayInVietNam(ctx.now) },
    proposals: mayWrite ? await openProposals(ctx, place, rows) : [],
    choices: await basisChoices(ctx.db, ctx, place),
    retestChoices: ofTeam ? await selectRetestChoices(ctx.db, place) : [],
    owners: mayWrite ? await selectOwnerChoices(ctx.db, place) : [],
  };
}

export type LoadedFindings = Awaited<ReturnType<typeof loadFindings>>;

/** Those that nobody has taken up. */
async function openProposals(ctx: Context, place: VisitPlace, known: readonly FindingRow[]) {
  const proposals = await proposeFindings(ctx, place);
  return proposals.filter((proposal) => !isTakenUp(proposal, known));
}
