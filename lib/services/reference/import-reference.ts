import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  selectLegalDocumentIds,
  updateReplacement,
  upsertLegalDocuments,
} from "@/db/queries/legal-documents";
import { upsertJobGroups, upsertSharedSystems, upsertTopics } from "@/db/queries/topics";
import type { ReferenceFile } from "@/lib/domain/bank/reference-file";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, requirePermission } from "@/lib/services/context";

export type ImportReferenceRejection = {
  readonly code: "unknown_replacement";
  /** Numbers that documents name as their replacement and that nobody knows. */
  readonly numbers: readonly string[];
};

/**
 * Takes over topics, shared systems, job groups and legal documents. What is there already is
 * brought up to date by its code or number; nothing is removed. Runs again without effect.
 */
export async function importReference(
  ctx: Context,
  file: ReferenceFile,
): Promise<Result<void, ImportReferenceRejection>> {
  requirePermission(ctx, "reference.write");
  return ctx.db.transaction(async (tx) => {
    const unknown = await unknownReplacements(tx, file);
    if (unknown.length > 0) return rejected({ code: "unknown_replacement", numbers: unknown });
    await upsertTopics(tx, file.topics.map(named));
    await upsertSharedSystems(tx, file.sharedSystems.map(named));
    await upsertJobGroups(tx, file.jobGroups.map(named));
    await importLegalDocuments(tx, file.legalDocuments);
    await insertAuditEvent(tx, ctx, {
      act: "reference.import",
      subject: ["reference", "all"],
      detail: {
        topics: file.topics.length,
        sharedSystems: file.sharedSystems.length,
        jobGroups: file.jobGroups.length,
        legalDocuments: file.legalDocuments.length,
      },
    });
    return ok(undefined);
  });
}

const named = (row: ReferenceFile["topics"][number], position: number) => ({
  code: row.code,
  name: row.name,
  nameEn: row.name_en,
  position: position + 1,
});

async function unknownReplacements(tx: Transaction, { legalDocuments }: ReferenceFile) {
  const listed = new Set(legalDocuments.map(({ number }) => number));
  const named = legalDocuments.flatMap(({ replaced_by }) => replaced_by ?? []);
  const outside = [...new Set(named)].filter((number) => !listed.has(number));
  const known = await selectLegalDocumentIds(tx, outside);
  return outside.filter((number) => !known.has(number));
}

async function importLegalDocuments(tx: Transaction, documents: ReferenceFile["legalDocuments"]) {
  await upsertLegalDocuments(
    tx,
    documents.map((row) => ({
      number: row.number,
      title: row.title,
      issuer: row.issuer,
      issuedOn: row.issued_on,
      effectiveFrom: row.effective_from,
      effectiveTo: row.effective_to,
      needsCheck: row.needs_check,
      note: row.note,
    })),
  );
  const replacements = documents.flatMap(({ replaced_by }) => replaced_by ?? []);
  const ids = await selectLegalDocumentIds(tx, replacements);
  for (const { number, replaced_by } of documents) {
    const replacement = replaced_by === null ? undefined : ids.get(replaced_by);
    await updateReplacement(tx, number, replacement ?? null);
  }
}
