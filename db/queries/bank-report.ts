import { and, asc, eq, gt, ne, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { item, itemKey, itemVersion } from "@/db/schema";
import type { BankId, ItemId } from "@/lib/domain/ids";

const columns = {
  id: item.id,
  code: item.code,
  approvedVersion: item.approvedVersion,
  topicId: item.topicId,
  level: item.level,
  stem: itemVersion.stem,
  interaction: itemVersion.interaction,
  source: itemVersion.source,
  key: itemKey.key,
  explanation: itemKey.explanation,
  misconceptions: itemKey.misconceptions,
};

/** The next items of a bank by id that are not retired, each with what its current version says. */
export async function selectReportedItems(
  keys: Executor,
  bankId: BankId,
  { after, limit }: { readonly after: ItemId | null; readonly limit: number },
) {
  return keys
    .select(columns)
    .from(item)
    .innerJoin(
      itemVersion,
      and(eq(itemVersion.itemId, item.id), eq(itemVersion.version, item.currentVersion)),
    )
    .innerJoin(
      itemKey,
      and(
        eq(itemKey.itemVersionId, itemVersion.id),
        sql`not exists (select from item_key newer
          where newer.item_version_id = ${itemKey.itemVersionId} and newer.key_version > ${itemKey.keyVersion})`,
      ),
    )
    .where(
      and(
        eq(item.bankId, bankId),
        ne(item.state, "retired"),
        after === null ? undefined : gt(item.id, after),
      ),
    )
    .orderBy(asc(item.id))
    .limit(limit);
}
