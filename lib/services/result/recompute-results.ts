import type { Database, Transaction } from "@/db/client";
import { deleteUnitResults, upsertUnitResults } from "@/db/queries/results";
import { readClock } from "@/db/queries/sittings";
import {
  lockVisitsOfUnits,
  type RollupFact,
  selectRollupFacts,
  selectVisitedUnits,
} from "@/db/queries/unit-facts";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { rollUp } from "./roll-up";
import { unitSamples } from "./unit-samples";

type UnitsInCampaign = { readonly campaignId: CampaignId; readonly unitIds: readonly UnitId[] };

/** Units computed in one transaction, and so held locked at once. */
const batch = 50;

/**
 * Computes the results of units in a campaign again from the attempts behind them and keeps them;
 * of all that it visits where none are named.
 *
 * The system's own act: nobody asks for it, and it decides nothing, so it leaves no audit event.
 * A unit that the campaign does not visit has no result. Roll-ups of one unit queue behind the
 * lock on its visit, so the last one written has seen every score before it.
 */
export async function recomputeResults(
  { db }: { readonly db: Database },
  { campaignId, unitIds }: Pick<UnitsInCampaign, "campaignId"> & Partial<UnitsInCampaign>,
): Promise<void> {
  const units = [...(unitIds ?? (await selectVisitedUnits(db, campaignId)))];
  while (units.length > 0) {
    const some = { campaignId, unitIds: units.splice(0, batch) };
    await db.transaction((tx) => recompute(tx, some));
  }
}

/** The same for units of several campaigns, each campaign's together. */
export async function recomputeTouched(
  ctx: { readonly db: Database },
  touched: readonly { readonly campaignId: CampaignId; readonly unitId: UnitId }[],
): Promise<void> {
  const campaigns = new Map<CampaignId, UnitId[]>();
  for (const { campaignId, unitId } of touched) {
    campaigns.set(campaignId, [...(campaigns.get(campaignId) ?? []), unitId]);
  }
  for (const [campaignId, unitIds] of campaigns) {
    await recomputeResults(ctx, { campaignId, unitIds });
  }
}

async function recompute(tx: Transaction, units: UnitsInCampaign): Promise<void> {
  const visits = await lockVisitsOfUnits(tx, units);
  if (visits.length === 0) return;
  const facts = byUnit(await selectRollupFacts(tx, units));
  const computedAt = await readClock(tx);
  const samples = await unitSamples(tx, units);
  const results = visits.map(({ unitId, population }) => {
    const sample = samples.get(unitId) ?? null;
    const { detail, provisional } = rollUp(facts.get(unitId) ?? [], { population, sample });
    return {
      campaignId: units.campaignId,
      unitId,
      population: detail.population,
      listed: detail.listed,
      present: detail.present,
      excused: detail.absentWithReason,
      scored: detail.n,
      passed: detail.passed,
      mean: detail.mean,
      detail,
      provisional,
      computedAt,
    };
  });
  const kept = results.filter(({ listed }) => listed > 0);
  await upsertUnitResults(tx, kept);
  // Whom the lists no longer name has no result, rather than an old one.
  const gone = results.filter((result) => !kept.includes(result)).map(({ unitId }) => unitId);
  await deleteUnitResults(tx, { ...units, unitIds: gone });
}

function byUnit(facts: readonly RollupFact[]): Map<UnitId, RollupFact[]> {
  const units = new Map<UnitId, RollupFact[]>();
  for (const fact of facts) {
    const sofar = units.get(fact.unitId);
    if (sofar) sofar.push(fact);
    else units.set(fact.unitId, [fact]);
  }
  return units;
}
