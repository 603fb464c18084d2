import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectJobGroups } from "@/db/queries/officer-list";
import {
  type Sampled,
  selectOptionalSample,
  selectReplacements,
  selectSampled,
} from "@/db/queries/sampled-units";
import { selectUnitFacts, type UnitFact } from "@/db/queries/unit-facts";
import type { CampaignId, OfficerId, UnitId } from "@/lib/domain/ids";
import { countedOnce } from "@/lib/domain/measurement/counted-once";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { StratumPlan } from "@/lib/domain/sampling/plan-unit";
import { type Context, NotFound } from "@/lib/services/context";

export type UnitInCampaign = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/**
 * Who of a unit was drawn, and what became of them: tested, absent and why, replaced by whom. Null
 * where nobody drew. For those who may read results of the unit.
 */
export async function loadUnitSample(ctx: Context, key: UnitInCampaign) {
  const scope = scopeOf(ctx.actor, "sample.read");
  const [campaign, sample] = await Promise.all([
    selectOptionalCampaign(ctx.db, scope, key.campaignId),
    selectOptionalSample(ctx.db, key, scope),
  ]);
  if (!campaign) throw new NotFound(`campaign ${key.campaignId}`);
  if (!sample) return null;
  const [members, replacements, listed, jobGroups] = await Promise.all([
    selectSampled(ctx.db, sample.drawId, key.unitId),
    selectReplacements(ctx.db, sample.drawId),
    selectUnitFacts(ctx.db, key),
    selectJobGroups(ctx.db),
  ]);
  const facts = countedOnce(listed);
  const chosen = members.filter(({ outcome, used }) => outcome === "selected" || used);
  return {
    number: sample.number,
    jobGroups,
    strata: sample.strata.map((stratum) => ({ ...stratum, ...countsOf(stratum, chosen, facts) })),
    absences: chosen
      .filter(({ officerId }) => isAbsent(officerId, facts, replacements))
      .map((member) => absenceOf(member, { facts, replacements, members })),
  };
}

function countsOf(
  { stratum }: StratumPlan,
  chosen: readonly Sampled[],
  facts: readonly UnitFact[],
) {
  const own = chosen.filter((member) => member.stratum === stratum);
  return {
    present: own.filter(({ officerId }) => isPresent(officerId, facts)).length,
    replaced: own.filter(({ used }) => used).length,
  };
}

function isPresent(officerId: OfficerId, facts: readonly UnitFact[]): boolean {
  return facts.some((fact) => fact.officerId === officerId && fact.startedAt !== null);
}

/** Replaced, excused, or the sitting is over without them. */
function isAbsent(
  officerId: OfficerId,
  facts: readonly UnitFact[],
  replacements: readonly Replaced[],
): boolean {
  if (isPresent(officerId, facts)) return false;
  if (replacements.some(({ absentId }) => absentId === officerId)) return true;
  const fact = facts.find((one) => one.officerId === officerId);
  if (!fact) return false;
  const over = fact.sittingState === "closed" || fact.sittingState === "settled";
  return over || fact.absenceReason !== null;
}

type Replaced = Awaited<ReturnType<typeof selectReplacements>>[number];
type Known = {
  readonly facts: readonly UnitFact[];
  readonly replacements: readonly Replaced[];
  readonly members: readonly Sampled[];
};

function absenceOf({ officerId, name, title }: Sampled, known: Known) {
  const { facts, replacements, members } = known;
  const replaced = replacements.find(({ absentId }) => absentId === officerId);
  const called = members.find((member) => member.officerId === replaced?.replacementId);
  // The list of the sitting says what excuses somebody now, and is what results count; the
  // replacement keeps a reason that excused nobody.
  const excuse = facts.find((fact) => fact.officerId === officerId)?.absenceReason ?? null;
  const noted = replaced?.excused === false ? replaced.reason : null;
  return {
    ...{ officerId, name, title, replacedBy: called?.name ?? null },
    ...{ reason: excuse ?? noted, excused: excuse !== null },
  };
}
