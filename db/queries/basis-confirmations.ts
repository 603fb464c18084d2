import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  basisConfirmation,
  item,
  itemLegalBasis,
  itemVersion,
  legalDocument,
  notification,
  user,
} from "@/db/schema";
import type { ItemId, ItemVersionId, LegalDocumentId } from "@/lib/domain/ids";

export async function insertBasisConfirmation(
  tx: Transaction,
  values: typeof basisConfirmation.$inferInsert,
) {
  await tx.insert(basisConfirmation).values(values);
}

/** The version that answers for an item: the approved one, else the newest. */
const answering = and(
  eq(itemVersion.itemId, item.id),
  eq(itemVersion.version, sql`coalesce(${item.approvedVersion}, ${item.currentVersion})`),
);

/** Whether the document has ended under the version on a day. */
const waitsOn = (on: string) => sql<boolean>`exists (
  select from bases_not_in_force(${on}::date) e
   where e.ended and e.item_version_id = ${itemLegalBasis.itemVersionId}
     and e.legal_document_id = ${itemLegalBasis.legalDocumentId})`;

type Range = { readonly limit: number; readonly offset: number };

/** Questions in use that rest on a document, those that wait on a day first, then by code. */
export async function selectItemsOfDocument(
  db: Executor,
  { documentId, on }: { documentId: LegalDocumentId; on: string },
  { limit, offset }: Range,
) {
  const waits = waitsOn(on);
  return db
    .select({
      id: item.id,
      code: item.code,
      state: item.state,
      approvedVersion: item.approvedVersion,
      version: itemVersion.version,
      stem: itemVersion.stem,
      authorId: itemVersion.authorId,
      authorName: user.displayName,
      articles: sql<
        string[]
      >`array_agg(${itemLegalBasis.article} order by ${itemLegalBasis.article})`,
      waits: sql<boolean>`bool_or(${waits})`,
    })
    .from(itemLegalBasis)
    .innerJoin(itemVersion, eq(itemVersion.id, itemLegalBasis.itemVersionId))
    .innerJoin(item, answering)
    .innerJoin(user, eq(user.id, itemVersion.authorId))
    .where(and(eq(itemLegalBasis.legalDocumentId, documentId), sql`${item.state} <> 'retired'`))
    .groupBy(item.id, itemVersion.id, user.id)
    .orderBy(desc(sql`bool_or(${waits})`), asc(item.code), asc(item.id))
    .limit(limit)
    .offset(offset);
}

/** The documents that have ended under a version on a day, by number. */
export async function selectEndedBases(db: Executor, versionId: ItemVersionId, on: string) {
  return db
    .select({
      legalDocumentId: legalDocument.id,
      number: legalDocument.number,
      replacedById: legalDocument.replacedById,
      lastDay: sql<string>`e.last_day::text`,
    })
    .from(sql`bases_not_in_force(${on}::date) e`)
    .innerJoin(legalDocument, sql`${legalDocument.id} = e.legal_document_id`)
    .where(sql`e.ended and e.item_version_id = ${versionId}`)
    .groupBy(legalDocument.id, sql`e.last_day`)
    .orderBy(asc(legalDocument.number));
}

/** What reviewers found of an item after a document under it had ended, newest first. */
export async function selectBasisConfirmations(db: Executor, itemId: ItemId) {
  const standsOn = sql<string | null>`(
    select s.number from legal_document s where s.id = ${basisConfirmation.standsOnId})`;
  return db
    .select({
      id: basisConfirmation.id,
      version: itemVersion.version,
      number: legalDocument.number,
      standsOn,
      reason: basisConfirmation.reason,
      reviewerName: user.displayName,
      createdAt: basisConfirmation.createdAt,
    })
    .from(basisConfirmation)
    .innerJoin(itemVersion, eq(itemVersion.id, basisConfirmation.itemVersionId))
    .innerJoin(legalDocument, eq(legalDocument.id, basisConfirmation.legalDocumentId))
    .innerJoin(user, eq(user.id, basisConfirmation.reviewerId))
    .where(eq(itemVersion.itemId, itemId))
    .orderBy(desc(basisConfirmation.createdAt), desc(basisConfirmation.id));
}

/**
 * Tells everybody who wrote or approved a question that a document has ended under it: once for each
 * person, document and last day. Gives how many were told.
 */
export async function insertEndNotices(db: Executor, on: string): Promise<number> {
  const rows = await db.execute(sql`
    insert into ${notification} (user_id, legal_document_id, kind, key)
    select distinct who.id, e.legal_document_id, 'document_ended',
           concat_ws(' ', 'document_ended', e.legal_document_id, e.last_day)
      from bases_not_in_force(${on}::date) e
      join item_version v on v.id = e.item_version_id
      join item i on i.id = v.item_id and v.version = coalesce(i.approved_version, i.current_version)
      join lateral (
        select i.author_id as id
        union select v.author_id
        union select r.reviewer_id from item_review r
               where r.item_version_id = v.id and r.verdict = 'approved') who on true
      join "user" u on u.id = who.id and u.disabled_at is null
     where e.ended and i.state <> 'retired'
    on conflict (user_id, key) do nothing
    returning id`);
  return rows.length;
}
