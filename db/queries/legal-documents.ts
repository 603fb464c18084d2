import { asc, eq, getTableColumns, inArray, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "@/db/client";
import { legalDocument, legalTerm } from "@/db/schema";
import type { LegalDocumentId } from "@/lib/domain/ids";

const successor = alias(legalDocument, "successor");

const entries = (db: Executor) =>
  db
    .select({
      ...getTableColumns(legalDocument),
      lastDay: legalTerm.lastDay,
      replacedBy: successor.number,
    })
    .from(legalDocument)
    .innerJoin(legalTerm, eq(legalTerm.id, legalDocument.id))
    .leftJoin(successor, eq(successor.id, legalDocument.replacedById));

/** All legal documents by number, with the last day of each. */
export async function selectLegalDocuments(db: Executor) {
  return entries(db).orderBy(asc(legalDocument.number), asc(legalDocument.id));
}

export async function selectOptionalLegalDocument(db: Executor, id: LegalDocumentId) {
  const [row] = await entries(db).where(eq(legalDocument.id, id));
  return row;
}

/** The document, locked until `tx` ends, or undefined. */
export async function lockLegalDocument(tx: Transaction, id: LegalDocumentId) {
  const [row] = await tx.select().from(legalDocument).where(eq(legalDocument.id, id)).for("update");
  return row;
}

/** Documents by number, for references in files. */
export async function selectLegalDocumentIds(db: Executor, numbers: readonly string[]) {
  if (numbers.length === 0) return new Map<string, LegalDocumentId>();
  const rows = await db
    .select({ number: legalDocument.number, id: legalDocument.id })
    .from(legalDocument)
    .where(inArray(legalDocument.number, [...numbers]));
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Which document replaced which. */
export async function selectSuccessors(db: Executor) {
  const rows = await db
    .select({ id: legalDocument.id, replacedById: legalDocument.replacedById })
    .from(legalDocument)
    .where(isNotNull(legalDocument.replacedById));
  return new Map(rows.map(({ id, replacedById }) => [id, replacedById]));
}

/**
 * How many questions in use rest on each document, and how many of them wait on a day because it has
 * ended under them.
 */
export async function countItemsOfDocuments(db: Executor, on: string) {
  const rows = await db.execute<{ id: LegalDocumentId; items: number; waiting: number }>(sql`
    select b.legal_document_id as id, count(distinct v.item_id)::int as items,
           count(distinct v.item_id) filter (where e.ended)::int as waiting
      from item_legal_basis b
      join item_version v on v.id = b.item_version_id
      join item i on i.id = v.item_id and v.version = coalesce(i.approved_version, i.current_version)
      left join bases_not_in_force(${on}::date) e
        on e.item_version_id = b.item_version_id and e.legal_document_id = b.legal_document_id
     where i.state <> 'retired'
     group by b.legal_document_id`);
  return new Map(rows.map(({ id, items, waiting }) => [id, { items, waiting }]));
}

type LegalDocumentValues = Omit<typeof legalDocument.$inferInsert, "id" | "replacedById">;

/** Inserts documents, or brings those with the same number up to date. */
export async function upsertLegalDocuments(
  tx: Transaction,
  values: readonly LegalDocumentValues[],
) {
  if (values.length === 0) return;
  await tx
    .insert(legalDocument)
    .values([...values])
    .onConflictDoUpdate({
      target: legalDocument.number,
      set: {
        title: sql`excluded.title`,
        issuer: sql`excluded.issuer`,
        issuedOn: sql`excluded.issued_on`,
        effectiveFrom: sql`excluded.effective_from`,
        effectiveTo: sql`excluded.effective_to`,
        needsCheck: sql`excluded.needs_check`,
        note: sql`excluded.note`,
      },
    });
}

/** Inserts a document, or gives undefined when its number is taken. */
export async function insertLegalDocument(
  tx: Transaction,
  values: typeof legalDocument.$inferInsert,
): Promise<LegalDocumentId | undefined> {
  const [row] = await tx
    .insert(legalDocument)
    .values(values)
    .onConflictDoNothing({ target: legalDocument.number })
    .returning({ id: legalDocument.id });
  return row?.id;
}

export async function updateLegalDocument(
  tx: Transaction,
  id: LegalDocumentId,
  values: Partial<typeof legalDocument.$inferInsert>,
) {
  await tx.update(legalDocument).set(values).where(eq(legalDocument.id, id));
}

export async function updateReplacement(
  tx: Transaction,
  number: string,
  replacedById: LegalDocumentId | null,
) {
  await tx.update(legalDocument).set({ replacedById }).where(eq(legalDocument.number, number));
}
