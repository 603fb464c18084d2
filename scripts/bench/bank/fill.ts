import { sql } from "drizzle-orm";
import { insertItems } from "@/db/queries/items";
import { searchText, type ItemWording } from "@/lib/domain/bank/item-draft";
import type { BankId, TopicId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import type { Level } from "@/lib/domain/item/interaction";
import { plainText } from "@/lib/interop/items/blocks";
import type { WritableItem } from "@/lib/interop/items/write/writing";
import { insertVersions } from "@/lib/services/bank/insert-versions";
import type { Context } from "@/lib/services/context";
import type { World } from "../../seed/world";
import { questions } from "./questions";

type Filling = {
  readonly bankId: BankId;
  readonly topicId: TopicId;
  readonly count: number;
};

const batch = 1000;

/** So many more questions, written as imports write them, and most of the bank approved. */
export async function fillBank(world: World, author: Context, filling: Filling): Promise<void> {
  const more = questions(filling.count, "fill");
  for (let from = 0; from < more.length; from += batch) {
    await insertBatch(author, filling, more.slice(from, from + batch));
  }
  await world.asOwner(async (tx) => {
    await tx.execute(sql`update item set state = 'approved', approved_version = 1
      where bank_id = ${filling.bankId} and hashtext(code) % 10 <> 0`);
  });
  await world.asOwner((tx) => tx.execute(sql`analyze`));
}

async function insertBatch(
  ctx: Context,
  { bankId, topicId }: Filling,
  items: readonly WritableItem[],
): Promise<void> {
  const authorId = ctx.actor.userId;
  const rows = items.map((item) => ({ code: `DAY-${item.ref}`, item, wording: wordingOf(item) }));
  await ctx.keys.transaction(async (tx) => {
    const ids = await insertItems(
      tx,
      rows.map(({ code, item, wording }) => ({
        ...{ bankId, code, topicId, authorId },
        level: (item.level ?? "NB") as Level,
        searchText: searchText(code, wording),
      })),
    );
    const versions = rows.flatMap(({ code, wording }) => {
      const itemId = ids.get(code);
      return itemId === undefined ? [] : [{ itemId, version: 1, wording, authorId }];
    });
    await insertVersions(tx, versions);
  });
}

function wordingOf({ stem, options, key, explanation }: WritableItem): ItemWording {
  return {
    stem: paragraphs(plainText(stem)),
    interaction: {
      type: "single_choice",
      shuffle: true,
      options: options.map(({ id, content }) => ({
        ...{ id, content: paragraphs(plainText(content)), pinned: false },
      })),
    },
    key: { type: "single_choice", correct: [...key] },
    explanation: paragraphs(explanation ?? ""),
    ...{ misconceptions: {}, source: "", legalBases: [] },
  };
}
