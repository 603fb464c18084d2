import { selectOptionalItemKey } from "@/db/queries/item-keys";
import { selectStatisticsOfItem } from "@/db/queries/item-statistics";
import type { ItemId } from "@/lib/domain/ids";
import { choiceGroups } from "@/lib/domain/item/choices";
import { optionIds, optionsOf, promptsOf } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import { type Context, requirePermission } from "@/lib/services/context";

type Row = Awaited<ReturnType<typeof selectStatisticsOfItem>>[number];
export type VersionStatistics = ReturnType<typeof versionStatistics>;

/** How each version of an item has done in tests whose results were released, newest version first. */
export async function loadItemStatistics(ctx: Context, { itemId }: { itemId: ItemId }) {
  requirePermission(ctx, "item.read");
  const rows = await selectStatisticsOfItem(ctx.db, itemId);
  const versions: VersionStatistics[] = [];
  for (const row of rows) {
    const hidden = await selectOptionalItemKey(ctx.keys, row.versionId);
    if (!hidden) throw new Error(`item version ${row.versionId} has no key`);
    versions.push(versionStatistics(row, hidden.key));
  }
  return versions;
}

/** The choices with their words, place by place, the right ones marked. */
function versionStatistics({ version, interaction, detail }: Row, key: ItemKey) {
  const correct: readonly string[] = key.correct;
  const order = optionIds(interaction);
  const options = optionsOf(interaction);
  const figures = new Map(detail.statistics.choices.map((each) => [each.id, each]));
  const groups = choiceGroups(interaction).map(({ prompt, choices }) => ({
    prompt: promptsOf(interaction).find(({ id }) => id === prompt)?.content ?? null,
    choices: choices.flatMap(({ id, option }) => {
      const figure = figures.get(id);
      if (!figure) return [];
      const content = options.find((each) => each.id === option)?.content ?? [];
      const right = correct.includes(id);
      return [{ ...figure, option, place: order.indexOf(option), content, right }];
    }),
  }));
  // Where all that can be chosen is right, as in an ordering, nothing was chosen between.
  const telling = groups.filter(({ choices }) => choices.some(({ right }) => !right));
  return { version, ...detail, groups: telling };
}
