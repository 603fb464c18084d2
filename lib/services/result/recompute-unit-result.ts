import {
  lockVisitOfUnit,
  selectUnitFacts,
  type UnitFact,
  upsertUnitResult,
} from "@/db/queries/results";
import { readClock } from "@/db/queries/sittings";
import type { Database } from "@/db/client";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
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
    const detail = resultOf(facts, visit.population);
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
      provisional: facts.some(isUndecided),
      computedAt: await readClock(tx),
    });
  });
}

/** A unit's result from its candidates. The population is at least everybody listed. */
function resultOf(facts: readonly UnitFact[], population: number | null): UnitResult {
  const present = facts.filter(isPresent);
  const input: UnitResultInput = {
    population: Math.max(population ?? 0, facts.length),
    listed: facts.length,
    present: present.length,
    absentWithReason: facts.filter((fact) => !isPresent(fact) && fact.absenceReason !== null)
      .length,
    scores: present.flatMap(scoreOf),
  };
  return unitResult(input);
}

/** Whoever began an attempt was there, however it ended. */
function isPresent({ startedAt }: UnitFact): boolean {
  return startedAt !== null;
}

function scoreOf({ points, possible, passed, detail }: UnitFact): UnitScore[] {
  if (points === null || possible === null || passed === null || detail === null) return [];
  const items = detail.byPosition.length;
  return [{ points, possible, passed, items, byTopic: detail.byTopic }];
}

/** More may still come of this candidate: the sitting is not over, or a finish awaits its score. */
function isUndecided(fact: UnitFact): boolean {
  if (fact.sittingState !== "closed" && fact.sittingState !== "settled") return true;
  return isPresent(fact) && fact.points === null;
}
