import { insertAuditEvent } from "@/db/queries/audit";
import {
  insertLegalDocument,
  lockLegalDocument,
  selectLegalDocumentIds,
  selectOptionalLegalDocument,
  selectSuccessors,
  updateLegalDocument,
} from "@/db/queries/legal-documents";
import type { Transaction } from "@/db/client";
import { type EntryProblem, entryProblem } from "@/lib/domain/bank/document-standing";
import type { LegalDocumentId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type DocumentEntry = {
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly replacedById: LegalDocumentId | null;
  readonly needsCheck: boolean;
  readonly note: string;
};

export type SaveDocument = {
  /** Null adds one. */
  readonly documentId: LegalDocumentId | null;
  readonly entry: DocumentEntry;
};

export type SaveDocumentRejection = EntryProblem | "number_taken" | "unknown_replacement";

/**
 * Adds a legal document to the register or edits it. Questions that rest on it leave the draw or
 * return to it by the days alone: nothing else has to be done.
 */
export async function saveDocument(
  ctx: Context,
  { documentId, entry }: SaveDocument,
): Promise<Result<LegalDocumentId, SaveDocumentRejection>> {
  requirePermission(ctx, "document.write");
  return ctx.db.transaction(async (tx) => {
    const before = documentId === null ? null : await lockLegalDocument(tx, documentId);
    if (before === undefined) throw new NotFound(`legal document ${documentId}`);
    const problem = await problemOf(tx, documentId, entry);
    if (problem) return rejected(problem);
    const id = before ? before.id : await insertLegalDocument(tx, entry);
    if (id === undefined) return rejected("number_taken");
    if (before) await updateLegalDocument(tx, id, entry);
    const event = before
      ? {
          act: "legal_document.edit",
          detail: { number: entry.number, ...changes(before, entry) },
        }
      : { act: "legal_document.create", detail: { ...entry } };
    await insertAuditEvent(tx, ctx, { ...event, subject: ["legal_document", id] });
    return ok(id);
  });
}

async function problemOf(
  tx: Transaction,
  documentId: LegalDocumentId | null,
  entry: DocumentEntry,
): Promise<SaveDocumentRejection | null> {
  const taken = (await selectLegalDocumentIds(tx, [entry.number])).get(entry.number);
  if (taken !== undefined && taken !== documentId) return "number_taken";
  const { replacedById } = entry;
  if (replacedById !== null && !(await selectOptionalLegalDocument(tx, replacedById))) {
    return "unknown_replacement";
  }
  return entryProblem({ id: documentId, ...entry }, await selectSuccessors(tx));
}

/** What of an entry changes, from and to. */
function changes(before: DocumentEntry, entry: DocumentEntry) {
  const names = Object.keys(entry) as (keyof DocumentEntry)[];
  return Object.fromEntries(
    names
      .filter((name) => before[name] !== entry[name])
      .map((name) => [name, { from: before[name], to: entry[name] }]),
  );
}
