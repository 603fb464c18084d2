import type { Executor } from "@/db/client";
import { selectCountingDraws, selectSampled } from "@/db/queries/sampled-units";
import type { CampaignId, OfficerId, UnitId } from "@/lib/domain/ids";

/** What a draw says of a unit: the sizes of its strata, and who stands for them. */
export type Sample = {
  readonly strata: readonly { readonly name: string; readonly population: number }[];
  /** Chosen by the draw, or called up for somebody who was. Whoever else sat the test stands for nobody. */
  readonly counts: (officerId: OfficerId) => boolean;
  readonly stratumOf: (officerId: OfficerId) => string | undefined;
};

/** The draws that the officers of units were chosen by; a unit in which nobody drew has none. */
export async function unitSamples(
  db: Executor,
  { campaignId, unitIds }: { campaignId: CampaignId; unitIds: readonly UnitId[] },
): Promise<ReadonlyMap<UnitId, Sample>> {
  const draws = await selectCountingDraws(db, campaignId);
  const samples = new Map<UnitId, Sample>();
  for (const { unitId, drawId, strata } of draws.filter((draw) => unitIds.includes(draw.unitId))) {
    const members = await selectSampled(db, drawId, unitId);
    const chosen = new Map(
      members
        .filter(({ outcome, used }) => outcome === "selected" || used)
        .map(({ officerId, stratum }) => [officerId, stratum]),
    );
    samples.set(unitId, {
      strata: strata.map(({ stratum, size }) => ({ name: stratum, population: size })),
      counts: (officerId) => chosen.has(officerId),
      stratumOf: (officerId) => chosen.get(officerId),
    });
  }
  return samples;
}
