import { eq } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { blob, unitEmblem } from "@/db/schema";
import type { UnitId } from "@/lib/domain/ids";

/** A unit's emblem with its file. */
export async function selectOptionalEmblem(db: Executor, unitId: UnitId) {
  const [row] = await db
    .select({
      sha256: unitEmblem.sha256,
      width: unitEmblem.width,
      height: unitEmblem.height,
      mediaType: blob.mediaType,
      bytes: blob.bytes,
    })
    .from(unitEmblem)
    .innerJoin(blob, eq(blob.sha256, unitEmblem.sha256))
    .where(eq(unitEmblem.unitId, unitId));
  return row;
}

/** The digest of a unit's emblem, where it has one. */
export async function selectEmblemDigest(db: Executor, unitId: UnitId): Promise<string | null> {
  const [row] = await db
    .select({ sha256: unitEmblem.sha256 })
    .from(unitEmblem)
    .where(eq(unitEmblem.unitId, unitId));
  return row?.sha256 ?? null;
}

export async function upsertEmblem(tx: Transaction, values: typeof unitEmblem.$inferInsert) {
  const { unitId: _, ...changed } = values;
  await tx
    .insert(unitEmblem)
    .values(values)
    .onConflictDoUpdate({ target: unitEmblem.unitId, set: changed });
}

/** Takes a unit's emblem away, and says which it was; the file stays under its digest. */
export async function deleteEmblem(tx: Transaction, unitId: UnitId): Promise<string | null> {
  const [row] = await tx
    .delete(unitEmblem)
    .where(eq(unitEmblem.unitId, unitId))
    .returning({ sha256: unitEmblem.sha256 });
  return row?.sha256 ?? null;
}
