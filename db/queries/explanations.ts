import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { blob, explanationFile, user, visitExplanation } from "@/db/schema";
import type { ExplanationFileId, ExplanationId, UserId, VisitId } from "@/lib/domain/ids";

export async function insertExplanation(
  tx: Transaction,
  values: typeof visitExplanation.$inferInsert,
): Promise<ExplanationId> {
  const [row] = await tx
    .insert(visitExplanation)
    .values(values)
    .returning({ id: visitExplanation.id });
  if (!row) throw new Error("explanation was not inserted");
  return row.id;
}

/** What a unit sent against its minutes, by whom and when; newest first, which is the one that stands. */
export async function selectExplanations(db: Executor, visitId: VisitId) {
  return db
    .select({
      id: visitExplanation.id,
      text: visitExplanation.text,
      number: visitExplanation.number,
      issuedOn: visitExplanation.issuedOn,
      sentBy: user.displayName,
      sentAt: visitExplanation.sentAt,
    })
    .from(visitExplanation)
    .innerJoin(user, eq(user.id, visitExplanation.sentBy))
    .where(eq(visitExplanation.visitId, visitId))
    .orderBy(desc(visitExplanation.id));
}

/** Who sent what a unit explained. */
export async function selectExplainers(db: Executor, visitId: VisitId): Promise<UserId[]> {
  const rows = await db
    .selectDistinct({ id: visitExplanation.sentBy })
    .from(visitExplanation)
    .where(eq(visitExplanation.visitId, visitId));
  return rows.map(({ id }) => id);
}

const fileColumns = {
  id: explanationFile.id,
  visitId: explanationFile.visitId,
  explanationId: explanationFile.explanationId,
  name: explanationFile.name,
  originalSha256: explanationFile.originalSha256,
  sha256: explanationFile.sha256,
  thumbnailSha256: explanationFile.thumbnailSha256,
  size: blob.size,
  uploaderId: explanationFile.uploadedBy,
  uploadedBy: user.displayName,
  uploadedAt: explanationFile.uploadedAt,
};

const selectFiles = (db: Executor) =>
  db
    .select(fileColumns)
    .from(explanationFile)
    .innerJoin(blob, eq(blob.sha256, explanationFile.sha256))
    .innerJoin(user, eq(user.id, explanationFile.uploadedBy));

/** The files of everything that was explained in a visit, and of what is to be sent next. */
export async function selectExplanationFiles(db: Executor, visitId: VisitId) {
  return selectFiles(db)
    .where(eq(explanationFile.visitId, visitId))
    .orderBy(asc(explanationFile.uploadedAt), asc(explanationFile.id));
}

/** A file by itself. Whoever asks checks the reach of its visit. */
export async function selectOptionalExplanationFile(db: Executor, id: ExplanationFileId) {
  const [row] = await selectFiles(db).where(eq(explanationFile.id, id));
  return row;
}

export async function insertExplanationFile(
  tx: Transaction,
  values: typeof explanationFile.$inferInsert,
): Promise<ExplanationFileId> {
  const [row] = await tx
    .insert(explanationFile)
    .values(values)
    .returning({ id: explanationFile.id });
  if (!row) throw new Error("file was not inserted");
  return row.id;
}

export async function deleteExplanationFile(tx: Transaction, id: ExplanationFileId) {
  await tx.delete(explanationFile).where(eq(explanationFile.id, id));
}

/** Makes what was laid down part of a sending. */
export async function updateExplanationFilesSent(
  tx: Transaction,
  visitId: VisitId,
  explanationId: ExplanationId,
) {
  await tx
    .update(explanationFile)
    .set({ explanationId })
    .where(and(eq(explanationFile.visitId, visitId), isNull(explanationFile.explanationId)));
}
