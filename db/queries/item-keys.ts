import { desc, eq } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { itemKey } from "@/db/schema";
import type { ItemVersionId } from "@/lib/domain/ids";

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

export type NewItemKey = typeof itemKey.$inferInsert;

export async function insertItemKeys(tx: Transaction, values: readonly NewItemKey[]) {
  await tx.insert(itemKey).values([...values]);
}
