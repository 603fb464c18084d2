import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { itemImportProgress } from "@/db/schema";
import type { ItemImportId } from "@/lib/domain/ids";

export async function upsertImportProgress(
  db: Executor,
  values: typeof itemImportProgress.$inferInsert,
) {
  const { done, total, at } = values;
  await db
    .insert(itemImportProgress)
    .values(values)
    .onConflictDoUpdate({ target: itemImportProgress.importId, set: { done, total, at } });
}

export async function selectOptionalImportProgress(db: Executor, id: ItemImportId) {
  const [row] = await db
    .select({
      done: itemImportProgress.done,
      total: itemImportProgress.total,
      at: itemImportProgress.at,
    })
    .from(itemImportProgress)
    .where(eq(itemImportProgress.importId, id));
  return row;
}

export async function deleteImportProgress(db: Executor, id: ItemImportId) {
  await db.delete(itemImportProgress).where(eq(itemImportProgress.importId, id));
}
