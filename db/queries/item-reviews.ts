import { and, asc, count, countDistinct, desc, eq, gt, inArray, max } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  form,
  formItem,
  itemLegalBasis,
  itemReview,
  itemVersion,
  itemVersionStimulus,
  legalDocument,
  sitting,
  stimulusVersion,
  test,
  user,
} from "@/db/schema";
import type { ItemId, ItemVersionId, UserId } from "@/lib/domain/ids";

/** What reviewers said about each version of an item, newest first. */
export async function selectItemReviews(db: Executor, id: ItemId) {
  return db
    .select({
      id: itemReview.id,
      version: itemVersion.version,
      verdict: itemReview.verdict,
      comment: itemReview.comment,
      reviewerName: user.displayName,
      createdAt: itemReview.createdAt,
    })
    .from(itemReview)
    .innerJoin(itemVersion, eq(itemVersion.id, itemReview.itemVersionId))
    .innerJoin(user, eq(user.id, itemReview.reviewerId))
    .where(eq(itemVersion.itemId, id))
    .orderBy(desc(itemReview.createdAt), desc(itemReview.id));
}

/** Everybody who wrote a version of the item after version `after`, or what it is asked about. */
export async function selectAuthorsSince(db: Executor, id: ItemId, after: number) {
  const rows = await db
    .selectDistinct({ authorId: itemVersion.authorId, ofStimulus: stimulusVersion.authorId })
    .from(itemVersion)
    .leftJoin(itemVersionStimulus, eq(itemVersionStimulus.itemVersionId, itemVersion.id))
    .leftJoin(stimulusVersion, eq(stimulusVersion.id, itemVersionStimulus.stimulusVersionId))
    .where(and(eq(itemVersion.itemId, id), gt(itemVersion.version, after)));
  return new Set<UserId>(
    rows.flatMap(({ authorId, ofStimulus }) => [authorId, ofStimulus ?? []].flat()),
  );
}

export async function insertItemReview(
  tx: Transaction,
  values: {
    itemVersionId: ItemVersionId;
    reviewerId: UserId;
    verdict: "approved" | "returned";
    comment: string;
  },
) {
  await tx.insert(itemReview).values(values);
}

/** The legal documents a version rests on, by number. */
export async function selectLegalBases(db: Executor, versionId: ItemVersionId) {
  return db
    .select({
      legalDocumentId: legalDocument.id,
      number: legalDocument.number,
      title: legalDocument.title,
      article: itemLegalBasis.article,
      effectiveFrom: legalDocument.effectiveFrom,
      effectiveTo: legalDocument.effectiveTo,
      needsCheck: legalDocument.needsCheck,
    })
    .from(itemLegalBasis)
    .innerJoin(legalDocument, eq(legalDocument.id, itemLegalBasis.legalDocumentId))
    .where(eq(itemLegalBasis.itemVersionId, versionId))
    .orderBy(asc(legalDocument.number), asc(itemLegalBasis.article));
}

export async function insertLegalBases(
  tx: Transaction,
  values: readonly (typeof itemLegalBasis.$inferInsert)[],
) {
  if (values.length > 0) await tx.insert(itemLegalBasis).values([...values]);
}

/** How many sittings that are not over have a form with any version of the item. */
export async function countSittingsAhead(db: Executor, id: ItemId): Promise<number> {
  const [row] = await db
    .select({ sittings: countDistinct(sitting.id) })
    .from(formItem)
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .innerJoin(form, eq(form.id, formItem.formId))
    .innerJoin(sitting, eq(sitting.id, form.sittingId))
    .where(and(eq(itemVersion.itemId, id), inArray(sitting.state, ["draft", "ready", "open"])));
  return row?.sittings ?? 0;
}

/** The tests whose forms hold any version of the item, last drawn first. */
export async function selectWhereUsed(db: Executor, id: ItemId) {
  return db
    .select({
      testId: test.id,
      testName: test.name,
      forms: count(),
      lastWindowFrom: max(sitting.windowFrom),
    })
    .from(formItem)
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .innerJoin(form, eq(form.id, formItem.formId))
    .innerJoin(test, eq(test.id, form.testId))
    .leftJoin(sitting, eq(sitting.id, form.sittingId))
    .where(eq(itemVersion.itemId, id))
    .groupBy(test.id)
    .orderBy(desc(max(sitting.windowFrom)), asc(test.id));
}
