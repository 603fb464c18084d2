import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { blob, evidence, user } from "@/db/schema";
import type { EvidenceId, RecordId, UserId } from "@/lib/domain/ids";

const columns = {
  id: evidence.id,
  recordId: evidence.recordId,
  field: evidence.field,
  source: evidence.source,
  name: evidence.name,
  caption: evidence.caption,
  mediaType: blob.mediaType,
  size: blob.size,
  sha256: evidence.sha256,
  originalSha256: evidence.originalSha256,
  thumbnailSha256: evidence.thumbnailSha256,
  takenAt: evidence.takenAt,
  uploadedBy: user.displayName,
  uploaderId: evidence.uploadedBy,
  uploadedAt: evidence.uploadedAt,
};

const kept = isNull(evidence.removedAt);

/** The files of a record, in the order in which they were handed in. */
export async function selectEvidence(db: Executor, recordId: RecordId) {
  return db
    .select(columns)
    .from(evidence)
    .innerJoin(blob, eq(blob.sha256, evidence.sha256))
    .innerJoin(user, eq(user.id, evidence.uploadedBy))
    .where(and(eq(evidence.recordId, recordId), kept))
    .orderBy(asc(evidence.uploadedAt), asc(evidence.id));
}

/** A file that has not been taken away. Whoever asks checks the record's scope. */
export async function selectOptionalEvidence(db: Executor, id: EvidenceId) {
  const [row] = await db
    .select(columns)
    .from(evidence)
    .innerJoin(blob, eq(blob.sha256, evidence.sha256))
    .innerJoin(user, eq(user.id, evidence.uploadedBy))
    .where(and(eq(evidence.id, id), kept));
  return row;
}

export async function countEvidence(db: Executor, recordId: RecordId): Promise<number> {
  const [row] = await db
    .select({ files: count() })
    .from(evidence)
    .where(and(eq(evidence.recordId, recordId), kept));
  return row?.files ?? 0;
}

export async function insertEvidence(
  tx: Transaction,
  values: typeof evidence.$inferInsert,
): Promise<EvidenceId> {
  const [row] = await tx.insert(evidence).values(values).returning({ id: evidence.id });
  if (!row) throw new Error("evidence was not inserted");
  return row.id;
}

export async function updateEvidenceCaption(tx: Transaction, id: EvidenceId, caption: string) {
  await tx.update(evidence).set({ caption }).where(eq(evidence.id, id));
}

export async function updateEvidenceRemoved(
  tx: Transaction,
  id: EvidenceId,
  removed: { removedBy: UserId; removedAt: Date },
) {
  await tx.update(evidence).set(removed).where(eq(evidence.id, id));
}

type File = { readonly sha256: string; readonly mediaType: string; readonly bytes: Buffer };

/** Keeps a file under its digest; the same bytes are kept once. */
export async function insertBlob(tx: Transaction, { bytes, ...file }: File) {
  await tx
    .insert(blob)
    .values({ ...file, bytes, size: bytes.byteLength })
    .onConflictDoNothing();
}

export async function selectOptionalBlob(db: Executor, sha256: string) {
  const [row] = await db.select().from(blob).where(eq(blob.sha256, sha256));
  return row;
}
