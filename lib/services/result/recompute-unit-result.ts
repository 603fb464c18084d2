import {
  lockVisitOfUnit,
  selectUnitFacts,
  type UnitFact,
  upsertUnitResult,
} from "@/db/queries/results";
import { readClock } from "@/db/queries/sittings";
import { selectOptionalSample, selectSampled } from "@/db/queries/sampled-units";
import type { Database, Transaction } from "@/db/client";
import type { CampaignId, OfficerId, UnitId } from "@/lib/domain/ids";
import {
  type UnitResult,
  type UnitResultInput,
  unitResult,
  type UnitScore,
} from "@/lib/domain/measurement/unit-result";

type UnitInCampaign = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/**
 * Computes a unit's result again from the attempts behind it and keeps it.
 *
 * The system's own act: nobody asks for it, and it decides nothing, so it leaves no audit event.
 * A unit that the campaign does not visit has no result. Roll-ups of one unit queue behind the
 * lock on its visit, so the last one written has seen every score before it.
 */
export async function recomputeUnitResult(
  { db }: { readonly db: Database },
  key: UnitInCampaign,
): Promise<void> {
  await db.transaction(async (tx) => {
    const visit = await lockVisitOfUnit(tx, key.campaignId, key.unitId);
    if (!visit) return;
    const facts = await selectUnitFacts(tx, key);
    const sample = await selectSample(tx, key);
    const counted = facts.filter(({ officerId }) => sample === null || sample.counts(officerId));
    const detail = resultOf(counted, visit.population, sample);
    await upsertUnitResult(tx, {
      ...key,
      population: detail.population,
      listed: detail.listed,
      present: detail.present,
      excused: detail.absentWithReason,
      scored: detail.n,
      passed: detail.passed,
      mean: detail.mean,
      detail,
      provisional: counted.some(isUndecided),
      computedAt: await readClock(tx),
    });
  });
}

/** What a draw says of a unit: the sizes of its strata, and who stands for them. */
type Sample = {
  readonly strata: readonly { readonly name: string; readonly population: number }[];
  /** Chosen by the draw, or called up for somebody who was. Whoever else sat the test stands for nobody. */
  readonly counts: (officerId: OfficerId) => boolean;
  readonly stratumOf: (officerId: OfficerId) => string | undefined;
};

async function selectSample(tx: Transaction, key: UnitInCampaign): Promise<Sample | null> {
  const sample = await selectOptionalSample(tx, key);
  if (!sample) return null;
  const members = await selectSampled(tx, sample.drawId, key.unitId);
  const chosen = new Map(
    members
      .filter(({ outcome, used }) => outcome === "selected" || used)
      .map(({ officerId, stratum }) => [officerId, stratum]),
  );
  return {
    strata: sample.strata.map(({ stratum, size }) => ({ name: stratum, population: size })),
    counts: (officerId) => chosen.has(officerId),
    stratumOf: (officerId) => chosen.get(officerId),
  };
}

/**
 * A unit's result from its candidates: by the strata they were drawn in, where they were. Without a
 * draw the population is at least everybody listed.
 */
function resultOf(
  facts: readonly UnitFact[],
  population: number | null,
  sample: Sample | null,
): UnitResult {
  const present = facts.filter(isPresent);
  const input: UnitResultInput = {
    population: Math.max(population ?? 0, facts.length),
    ...(sample && { strata: sample.strata }),
    listed: facts.length,
    present: present.length,
    absentWithReason: facts.filter((fact) => !isPresent(fact) && fact.absenceReason !== null)
      .length,
    scores: present.flatMap((fact) => scoreOf(fact, sample?.stratumOf(fact.officerId))),
  };
  return unitResult(input);
}

/** Whoever began an attempt was there, however it ended. */
function isPresent({ startedAt }: UnitFact): boolean {
  return startedAt !== null;
}

function scoreOf(
  { points, possible, passed, detail }: UnitFact,
  stratum: string | undefined,
): UnitScore[] {
  if (points === null || possible === null || passed === null || detail === null) return [];
  const items = detail.byPosition.length;
  return [{ points, possible, passed, items, byTopic: detail.byTopic, stratum }];
}

/** More may still come of this candidate: the sitting is not over, or a finish awaits its score. */
function isUndecided(fact: UnitFact): boolean {
  if (fact.sittingState !== "closed" && fact.sittingState !== "settled") return true;
  return isPresent(fact) && fact.points === null;
}
