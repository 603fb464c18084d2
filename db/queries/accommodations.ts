import { and, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { accommodation, user } from "@/db/schema";
import type { OfficerId } from "@/lib/domain/ids";

function inForceOn(on: string): SQL | undefined {
  return and(
    sql`${accommodation.validFrom} <= ${on}`,
    or(isNull(accommodation.validTo), sql`${accommodation.validTo} > ${on}`),
  );
}

/** The percentage that each of some officers may have added on a day; the highest where there are several. */
export async function selectExtraPercents(
  db: Executor,
  on: string,
  officerIds: readonly OfficerId[],
): Promise<ReadonlyMap<OfficerId, number>> {
  if (officerIds.length === 0) return new Map();
  const rows = await db
    .select({
      officerId: accommodation.officerId,
      percent: sql<number>`max(${accommodation.extraPercent})`.mapWith(Number),
    })
    .from(accommodation)
    .where(and(inArray(accommodation.officerId, [...officerIds]), inForceOn(on)))
    .groupBy(accommodation.officerId);
  return new Map(rows.map(({ officerId, percent }) => [officerId, percent]));
}

/** The rights to extra time of an officer, the latest first. */
export async function selectAccommodations(db: Executor, officerId: OfficerId) {
  return db
    .select({
      id: accommodation.id,
      extraPercent: accommodation.extraPercent,
      reason: accommodation.reason,
      validFrom: accommodation.validFrom,
      validTo: accommodation.validTo,
      approvedBy: user.displayName,
    })
    .from(accommodation)
    .leftJoin(user, eq(user.id, accommodation.approvedBy))
    .where(eq(accommodation.officerId, officerId))
    .orderBy(desc(accommodation.validFrom), desc(accommodation.id));
}

/** Those still open, locked until `tx` ends. */
export async function lockOpenAccommodations(tx: Transaction, officerId: OfficerId) {
  return tx
    .select()
    .from(accommodation)
    .where(and(eq(accommodation.officerId, officerId), isNull(accommodation.validTo)))
    .for("update");
}

export async function insertAccommodation(
  tx: Transaction,
  values: typeof accommodation.$inferInsert,
) {
  await tx.insert(accommodation).values(values);
}

export async function updateAccommodationEnded(tx: Transaction, id: string, validTo: string) {
  await tx.update(accommodation).set({ validTo }).where(eq(accommodation.id, id));
}
