import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor } from "@/db/client";
import {
  bankRestoreItem,
  basisConfirmation,
  blob,
  item,
  itemImport,
  itemImportLine,
  itemKey,
  itemLegalBasis,
  itemPicture,
  itemRecheck,
  itemReview,
  itemVersion,
  itemVersionStimulus,
  legalDocument,
  sharedSystem,
  stimulus,
  stimulusVersion,
  topic,
  user,
} from "@/db/schema";
import type { BankId, ItemId, ItemVersionId, StimulusId } from "@/lib/domain/ids";

/** Items of a bank by code after one, each with the codes of its place. */
export async function selectItemsToArchive(
  db: Executor,
  bankId: BankId,
  { after, limit }: { readonly after: string; readonly limit: number },
) {
  return db
    .select({ item, topic: topic.code, system: sharedSystem.code })
    .from(item)
    .innerJoin(topic, eq(topic.id, item.topicId))
    .leftJoin(sharedSystem, eq(sharedSystem.id, item.sharedSystemId))
    .where(and(eq(item.bankId, bankId), gt(item.code, after)))
    .orderBy(asc(item.code))
    .limit(limit);
}

export async function selectVersionsToArchive(db: Executor, ids: readonly ItemId[]) {
  return db
    .select()
    .from(itemVersion)
    .where(inArray(itemVersion.itemId, [...ids]))
    .orderBy(asc(itemVersion.itemId), asc(itemVersion.version));
}

/** Every key that versions ever had: for a pool that may read them. */
export async function selectKeysToArchive(keys: Executor, ids: readonly ItemVersionId[]) {
  return keys
    .select()
    .from(itemKey)
    .where(inArray(itemKey.itemVersionId, [...ids]))
    .orderBy(asc(itemKey.itemVersionId), asc(itemKey.keyVersion));
}

export async function selectBasesToArchive(db: Executor, ids: readonly ItemVersionId[]) {
  return db
    .select({
      versionId: itemLegalBasis.itemVersionId,
      document: legalDocument.number,
      article: itemLegalBasis.article,
    })
    .from(itemLegalBasis)
    .innerJoin(legalDocument, eq(legalDocument.id, itemLegalBasis.legalDocumentId))
    .where(inArray(itemLegalBasis.itemVersionId, [...ids]))
    .orderBy(asc(legalDocument.number), asc(itemLegalBasis.article));
}

export async function selectStimulusLinks(db: Executor, ids: readonly ItemVersionId[]) {
  return db
    .select()
    .from(itemVersionStimulus)
    .where(inArray(itemVersionStimulus.itemVersionId, [...ids]));
}

export async function selectReviewsToArchive(db: Executor, ids: readonly ItemVersionId[]) {
  return db
    .select()
    .from(itemReview)
    .where(inArray(itemReview.itemVersionId, [...ids]))
    .orderBy(asc(itemReview.createdAt), asc(itemReview.id));
}

export async function selectRechecksToArchive(db: Executor, ids: readonly ItemVersionId[]) {
  return db
    .select()
    .from(itemRecheck)
    .where(inArray(itemRecheck.itemVersionId, [...ids]))
    .orderBy(asc(itemRecheck.createdAt), asc(itemRecheck.id));
}

const ended = alias(legalDocument, "ended");
const standing = alias(legalDocument, "standing");

export async function selectConfirmationsToArchive(db: Executor, ids: readonly ItemVersionId[]) {
  return db
    .select({ confirmation: basisConfirmation, document: ended.number, standsOn: standing.number })
    .from(basisConfirmation)
    .innerJoin(ended, eq(ended.id, basisConfirmation.legalDocumentId))
    .leftJoin(standing, eq(standing.id, basisConfirmation.standsOnId))
    .where(inArray(basisConfirmation.itemVersionId, [...ids]))
    .orderBy(asc(basisConfirmation.createdAt), asc(basisConfirmation.id));
}

/** The files that items came in here. */
export async function selectImportOrigins(keys: Executor, ids: readonly ItemId[]) {
  return keys
    .select({
      itemId: itemImportLine.itemId,
      ref: itemImportLine.ref,
      file: itemImport.name,
      format: itemImport.format,
      at: itemImport.createdAt,
      by: itemImport.ownerId,
    })
    .from(itemImportLine)
    .innerJoin(itemImport, eq(itemImport.id, itemImportLine.importId))
    .where(inArray(itemImportLine.itemId, [...ids]));
}

/** The files that items had come in where an archive brought them from. */
export async function selectRestoredOrigins(db: Executor, ids: readonly ItemId[]) {
  return db
    .select({ itemId: bankRestoreItem.itemId, origin: bankRestoreItem.origin })
    .from(bankRestoreItem)
    .where(inArray(bankRestoreItem.itemId, [...ids]));
}

/** All stimuli of a bank by code. */
export async function selectStimuliToArchive(db: Executor, bankId: BankId) {
  return db.select().from(stimulus).where(eq(stimulus.bankId, bankId)).orderBy(asc(stimulus.code));
}

export async function selectStimulusVersionsToArchive(db: Executor, ids: readonly StimulusId[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(stimulusVersion)
    .where(inArray(stimulusVersion.stimulusId, [...ids]))
    .orderBy(asc(stimulusVersion.stimulusId), asc(stimulusVersion.version));
}

/** What accounts are called, by their ids. */
export async function selectPeopleNamed(db: Executor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: sql<string>`${user.id}`, name: user.displayName })
    .from(user)
    .where(inArray(sql`${user.id}::text`, [...ids]))
    .orderBy(asc(user.id));
}

export async function selectPicture(db: Executor, sha256: string) {
  const [row] = await db
    .select({
      sha256: blob.sha256,
      mediaType: blob.mediaType,
      bytes: blob.bytes,
      width: itemPicture.width,
      height: itemPicture.height,
    })
    .from(itemPicture)
    .innerJoin(blob, eq(blob.sha256, itemPicture.sha256))
    .where(eq(itemPicture.sha256, sha256));
  return row;
}
