import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { itemTag, tag } from "@/db/schema";
import type { Tag } from "@/lib/domain/bank/tag";
import type { BankId, ItemId, TagId } from "@/lib/domain/ids";
import { fold } from "@/lib/domain/text/fold";

/** The tags of a bank that items have, by name, with how many have each. */
export async function selectTags(db: Executor, bankId: BankId) {
  return db
    .select({ id: tag.id, name: tag.name, items: count() })
    .from(tag)
    .innerJoin(itemTag, eq(itemTag.tagId, tag.id))
    .where(eq(tag.bankId, bankId))
    .groupBy(tag.id)
    .orderBy(asc(tag.name), asc(tag.id));
}

/** The tags of some items, by name. */
export async function selectTagsOfItems(db: Executor, ids: readonly ItemId[]) {
  if (ids.length === 0) return [];
  return db
    .select({ itemId: itemTag.itemId, id: tag.id, name: tag.name })
    .from(itemTag)
    .innerJoin(tag, eq(tag.id, itemTag.tagId))
    .where(inArray(itemTag.itemId, [...ids]))
    .orderBy(asc(tag.name), asc(tag.id));
}

/** Makes those tags that the bank has not, and gives the ids of all. */
export async function ensureTags(
  tx: Transaction,
  bankId: BankId,
  tags: readonly Tag[],
): Promise<TagId[]> {
  if (tags.length === 0) return [];
  await tx
    .insert(tag)
    .values(tags.map(({ name, key }) => ({ bankId, name, key, searchText: fold(name) })))
    .onConflictDoNothing({ target: [tag.bankId, tag.key] });
  return selectTagIds(tx, bankId, tags);
}

/** The ids of those tags that the bank has. */
export async function selectTagIds(
  db: Executor,
  bankId: BankId,
  tags: readonly Tag[],
): Promise<TagId[]> {
  if (tags.length === 0) return [];
  const keys = tags.map(({ key }) => key);
  const rows = await db
    .select({ id: tag.id })
    .from(tag)
    .where(and(eq(tag.bankId, bankId), inArray(tag.key, keys)));
  return rows.map(({ id }) => id);
}

/** Gives each of some items exactly the tags named for it. */
export async function replaceItemTags(
  tx: Transaction,
  wanted: readonly { readonly itemId: ItemId; readonly tags: readonly TagId[] }[],
) {
  const rows = JSON.stringify(
    wanted.flatMap(({ itemId, tags }) => tags.map((id) => ({ item_id: itemId, tag_id: id }))),
  );
  const items = JSON.stringify(wanted.map(({ itemId }) => itemId));
  await tx.execute(sql`
    delete from item_tag where item_id in (
      select value::uuid from jsonb_array_elements_text(${items}::text::jsonb))`);
  await tx.execute(sql`
    insert into item_tag (item_id, tag_id)
    select item_id, tag_id from jsonb_to_recordset(${rows}::text::jsonb) as x(item_id uuid, tag_id uuid)`);
}
