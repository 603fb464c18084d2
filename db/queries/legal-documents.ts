import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { legalDocument } from "@/db/schema";
import type { LegalDocumentId } from "@/lib/domain/ids";

/** All legal documents by number. */
export async function selectLegalDocuments(db: Executor) {
  return db.select().from(legalDocument).orderBy(asc(legalDocument.number), asc(legalDocument.id));
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

export async function updateReplacement(
  tx: Transaction,
  number: string,
  replacedById: LegalDocumentId | null,
) {
  await tx.update(legalDocument).set({ replacedById }).where(eq(legalDocument.number, number));
}
