import type { Transaction } from "@/db/client";
import {
  type NewStatistic,
  replaceStatistics,
  selectKeyedVersions,
  selectTallies,
} from "@/db/queries/item-tallies";
import type { ItemVersionId } from "@/lib/domain/ids";
import { choiceGroups } from "@/lib/domain/item/choices";
import { itemStatistics } from "@/lib/domain/measurement/item-statistics";
import type { ItemTally } from "@/lib/domain/measurement/item-tally";
import { weaknessesOf } from "@/lib/domain/measurement/item-weakness";

/** So many versions a statement. */
const batch = 500;

/** Writes the statistics of versions anew from their tallies. `tx` must be one that may read keys. */
export async function refreshStatistics(
  tx: Transaction,
  versionIds: readonly ItemVersionId[],
): Promise<void> {
  const waiting = [...versionIds];
  while (waiting.length > 0) {
    const ids = waiting.splice(0, batch);
    const tallies = new Map<ItemVersionId, ItemTally[]>();
    for (const { itemVersionId, tally } of await selectTallies(tx, ids)) {
      const known = tallies.get(itemVersionId);
      if (known) known.push(tally);
      else tallies.set(itemVersionId, [tally]);
    }
    const versions = await selectKeyedVersions(tx, [...tallies.keys()]);
    const rows = versions.flatMap((version) => statisticOf(version, tallies.get(version.id) ?? []));
    await replaceStatistics(tx, ids, rows);
  }
}

type Version = Awaited<ReturnType<typeof selectKeyedVersions>>[number];

function statisticOf(version: Version, tallies: readonly ItemTally[]): NewStatistic[] {
  const groups = choiceGroups(version.interaction);
  const ids = groups.flatMap(({ choices }) => choices.map(({ id }) => id));
  const statistics = itemStatistics(tallies, ids);
  if (statistics === null) return [];
  const weaknesses = weaknessesOf(statistics, groups, version.key.correct);
  const { n, lastDay, facility, discrimination, omitted } = statistics;
  return [
    {
      itemVersionId: version.id,
      itemId: version.itemId,
      ...{ n, lastDay, facility, discrimination, omitted },
      weak: weaknesses.map(({ weakness }) => weakness),
      detail: { statistics, weaknesses },
    },
  ];
}
