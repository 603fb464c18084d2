import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
  bank,
  blob,
  item,
  itemKey,
  itemLegalBasis,
  itemVersion,
  legalDocument,
  topic,
} from "@/db/schema";
import type { BankId, ItemVersionId } from "@/lib/domain/ids";
import { type ItemFilter, itemsMatching } from "./item-filter";

export async function selectOptionalBankByCode(db: Executor, code: string) {
  const [row] = await db.select().from(bank).where(eq(bank.code, code));
  return row;
}

export async function selectOptionalBank(db: Executor, bankId: BankId) {
  const [row] = await db.select().from(bank).where(eq(bank.id, bankId));
  return row;
}

/** What is in use says what was approved; what is being written, its newest words. */
const shownVersion = sql`case when ${item.state} in ('approved', 'suspended')
  then ${item.approvedVersion} else ${item.currentVersion} end`;

/**
 * Items by code after one, with what they say and their keys: for a pool that may read them. An item
 * that is in use comes as it was approved.
 */
export async function selectItemsWithKeys(
  keys: Executor,
  filter: ItemFilter,
  { after, limit }: { after: string; limit: number },
) {
  return keys
    .selectDistinctOn([item.code], {
      code: item.code,
      level: item.level,
      versionId: itemVersion.id,
      stem: itemVersion.stem,
      interaction: itemVersion.interaction,
      key: itemKey.key,
      explanation: itemKey.explanation,
      topicName: topic.name,
    })
    .from(item)
    .innerJoin(
      itemVersion,
      and(eq(itemVersion.itemId, item.id), eq(itemVersion.version, shownVersion)),
    )
    .innerJoin(itemKey, eq(itemKey.itemVersionId, itemVersion.id))
    .innerJoin(topic, eq(topic.id, item.topicId))
    .where(and(itemsMatching(keys, filter), gt(item.code, after)))
    .orderBy(asc(item.code), desc(itemKey.keyVersion))
    .limit(limit);
}

/** The laws that versions rest on, as they are cited, by version. */
export async function selectCitations(db: Executor, versionIds: readonly ItemVersionId[]) {
  if (versionIds.length === 0) return [];
  return db
    .select({
      versionId: itemLegalBasis.itemVersionId,
      number: legalDocument.number,
      article: itemLegalBasis.article,
    })
    .from(itemLegalBasis)
    .innerJoin(legalDocument, eq(legalDocument.id, itemLegalBasis.legalDocumentId))
    .where(inArray(itemLegalBasis.itemVersionId, [...versionIds]))
    .orderBy(asc(legalDocument.number), asc(itemLegalBasis.article));
}

/** Stored files by their content. */
export async function selectBlobs(db: Executor, hashes: readonly string[]) {
  if (hashes.length === 0) return [];
  return db
    .select({ sha256: blob.sha256, mediaType: blob.mediaType, bytes: blob.bytes })
    .from(blob)
    .where(inArray(blob.sha256, [...hashes]));
}
