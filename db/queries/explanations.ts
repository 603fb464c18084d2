import { desc, eq } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { user, visitExplanation } from "@/db/schema";
import type { UserId, VisitId } from "@/lib/domain/ids";

export async function insertExplanation(
  tx: Transaction,
  values: typeof visitExplanation.$inferInsert,
): Promise<string> {
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
