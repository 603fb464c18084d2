import { and, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "@/db/client";
import { selfReport, user } from "@/db/schema";
import type { RecordId, UserId } from "@/lib/domain/ids";

const returner = alias(user, "returner");

/** Every time a unit handed its report in, the latest first. */
export async function selectSelfReports(db: Executor, id: RecordId) {
  return db
    .select({
      submittedBy: user.displayName,
      submittedAt: selfReport.submittedAt,
      late: selfReport.late,
      points: selfReport.points,
      maximum: selfReport.maximum,
      returnedBy: returner.displayName,
      returnedAt: selfReport.returnedAt,
      returnReason: selfReport.returnReason,
    })
    .from(selfReport)
    .innerJoin(user, eq(user.id, selfReport.submittedBy))
    .leftJoin(returner, eq(returner.id, selfReport.returnedBy))
    .where(eq(selfReport.recordId, id))
    .orderBy(desc(selfReport.submittedAt), desc(selfReport.id));
}

/** Whether the unit's report is handed in and was not handed back. */
export async function isSelfReportStanding(db: Executor, id: RecordId): Promise<boolean> {
  const [row] = await db
    .select({ id: selfReport.id })
    .from(selfReport)
    .where(and(eq(selfReport.recordId, id), isNull(selfReport.returnedAt)));
  return row !== undefined;
}

export async function insertSelfReport(tx: Transaction, values: typeof selfReport.$inferInsert) {
  await tx.insert(selfReport).values(values);
}

type Returned = {
  readonly returnedBy: UserId;
  readonly returnedAt: Date;
  readonly returnReason: string;
};

/** Hands the standing report back; false when none stands. */
export async function updateSelfReportReturned(
  tx: Transaction,
  id: RecordId,
  returned: Returned,
): Promise<boolean> {
  const rows = await tx
    .update(selfReport)
    .set(returned)
    .where(and(eq(selfReport.recordId, id), isNull(selfReport.returnedAt)))
    .returning({ id: selfReport.id });
  return rows.length > 0;
}
