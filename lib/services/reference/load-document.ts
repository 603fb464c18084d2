import { selectItemsOfDocument } from "@/db/queries/basis-confirmations";
import {
  countItemsOfDocuments,
  selectLegalDocuments,
  selectOptionalLegalDocument,
} from "@/db/queries/legal-documents";
import { documentStanding } from "@/lib/domain/bank/document-standing";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { LegalDocumentId } from "@/lib/domain/ids";
import { plainText } from "@/lib/domain/item/content";
import { may } from "@/lib/domain/policy/policy";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** How many questions of a document a page shows. */
export const itemsPerDocumentPage = 50;

export type LoadedDocument = Awaited<ReturnType<typeof loadDocument>>;

/**
 * A legal document with the questions in use that rest on it: those under which it has ended come
 * first. Questions are shown to who may read the bank.
 */
export async function loadDocument(
  ctx: Context,
  { documentId, page }: { documentId: LegalDocumentId; page: number },
) {
  requirePermission(ctx, "document.read");
  const row = await selectOptionalLegalDocument(ctx.db, documentId);
  if (!row) throw new NotFound(`legal document ${documentId}`);
  const on = dayInVietNam(ctx.now);
  const range = { limit: itemsPerDocumentPage, offset: (page - 1) * itemsPerDocumentPage };
  const reads = may(ctx.actor, "item.read");
  const [counts, items, documents] = await Promise.all([
    countItemsOfDocuments(ctx.db, on),
    reads ? selectItemsOfDocument(ctx.db, { documentId, on }, range) : [],
    selectLegalDocuments(ctx.db),
  ]);
  const standing = documentStanding({ firstDay: row.effectiveFrom, lastDay: row.lastDay }, on);
  return {
    ...row,
    standing,
    total: counts.get(documentId)?.items ?? 0,
    waiting: counts.get(documentId)?.waiting ?? 0,
    replaces: documents.filter(({ replacedById }) => replacedById === documentId),
    items: items.map(({ stem, authorId, ...item }) => ({
      ...item,
      stem: plainText(stem),
      own: authorId === ctx.actor.userId,
    })),
    /** What a question may rest on instead, and what may have replaced this one. */
    others: documents
      .filter(({ id }) => id !== documentId)
      .map((other) => ({
        id: other.id,
        number: other.number,
        title: other.title,
        inForce:
          documentStanding({ firstDay: other.effectiveFrom, lastDay: other.lastDay }, on) ===
          "in_force",
      })),
  };
}
