import type { Transaction } from "@/db/client";
import { criteriaSet } from "@/db/schema";
import type { CriteriaSetId } from "@/lib/domain/ids";

/** Null when that version exists. */
export async function insertCriteriaSet(
  tx: Transaction,
  values: typeof criteriaSet.$inferInsert,
): Promise<CriteriaSetId | null> {
  const [row] = await tx
    .insert(criteriaSet)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: criteriaSet.id });
  return row?.id ?? null;
}
