import { and, desc, eq, inArray } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { itemKey, itemVersion } from "@/db/schema";
import type { ItemId, ItemVersionId } from "@/lib/domain/ids";

const columns = {
  key: itemKey.key,
  explanation: itemKey.explanation,
  misconceptions: itemKey.misconceptions,
};

/**
 * The newest key of a version, or undefined. For the bank, review and scoring only: a pool without
 * keys is refused by the database.
 */
export async function selectOptionalItemKey(keys: Executor, versionId: ItemVersionId) {
  const [row] = await keys
    .select(columns)
    .from(itemKey)
    .where(eq(itemKey.itemVersionId, versionId))
    .orderBy(desc(itemKey.keyVersion))
    .limit(1);
  return row;
}

/** The newest keys of two versions of an item, by version number. */
async function selectItemKeys(keys: Executor, itemId: ItemId, versions: readonly number[]) {
  const rows = await keys
    .selectDistinctOn([itemVersion.version], { version: itemVersion.version, ...columns })
    .from(itemKey)
    .innerJoin(itemVersion, eq(itemVersion.id, itemKey.itemVersionId))
    .where(and(eq(itemVersion.itemId, itemId), inArray(itemVersion.version, [...versions])))
    .orderBy(itemVersion.version, desc(itemKey.keyVersion));
  return new Map(rows.map(({ version, ...key }) => [version, key]));
}

export type NewItemKey = typeof itemKey.$inferInsert;

export async function insertItemKeys(tx: Transaction, values: readonly NewItemKey[]) {
  await tx.insert(itemKey).values([...values]);
}
