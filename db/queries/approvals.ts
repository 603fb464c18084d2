import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { approval, user } from "@/db/schema";
import type { UserId } from "@/lib/domain/ids";

export type NewApproval = Pick<
  typeof approval.$inferInsert,
  "act" | "subjectType" | "subjectId" | "reason" | "detail" | "requestedBy"
>;

/** Asks for a second person. */
export async function insertApproval(tx: Transaction, values: NewApproval): Promise<string> {
  const [row] = await tx.insert(approval).values(values).returning({ id: approval.id });
  if (!row) throw new Error("approval was not inserted");
  return row.id;
}

/** The request, locked until `tx` ends. */
export async function lockApproval(tx: Transaction, id: string) {
  const [row] = await tx.select().from(approval).where(eq(approval.id, id)).for("update");
  return row;
}

export type LockedApproval = NonNullable<Awaited<ReturnType<typeof lockApproval>>>;

export async function updateApprovalDecided(
  tx: Transaction,
  id: string,
  values: { decidedBy: UserId; decidedAt: Date; decision: "approved" | "refused" },
) {
  await tx.update(approval).set(values).where(eq(approval.id, id));
}

/** Requests on some subjects that wait for a second person, newest first. */
export async function selectOpenApprovals(
  db: Executor,
  subjectType: string,
  subjectIds: readonly string[],
) {
  if (subjectIds.length === 0) return [];
  return db
    .select({
      id: approval.id,
      act: approval.act,
      subjectId: approval.subjectId,
      reason: approval.reason,
      detail: approval.detail,
      requestedAt: approval.requestedAt,
      requestedBy: approval.requestedBy,
      requestedByName: user.displayName,
    })
    .from(approval)
    .innerJoin(user, eq(user.id, approval.requestedBy))
    .where(
      and(
        eq(approval.subjectType, subjectType),
        // One parameter, however many there are.
        sql`${approval.subjectId} = any(${sql.param([...subjectIds])}::text[])`,
        isNull(approval.decidedBy),
      ),
    )
    .orderBy(desc(approval.requestedAt), desc(approval.id));
}
