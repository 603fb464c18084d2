import { and, eq, isNull } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { attempt, incident } from "@/db/schema";
import type { AttemptId, SittingId } from "@/lib/domain/ids";

export type NewIncident = typeof incident.$inferInsert;

export async function insertIncident(tx: Transaction, values: NewIncident): Promise<string> {
  const [row] = await tx.insert(incident).values(values).returning({ id: incident.id });
  if (!row) throw new Error("incident was not inserted");
  return row.id;
}

/** Marks an open incident of a sitting as dealt with; false when there is none such. */
export async function updateIncidentResolved(
  tx: Transaction,
  { sittingId, incidentId }: { sittingId: SittingId; incidentId: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(incident)
    .set({ resolvedAt: at })
    .where(
      and(
        eq(incident.sittingId, sittingId),
        eq(incident.id, incidentId),
        isNull(incident.resolvedAt),
      ),
    )
    .returning({ id: incident.id });
  return rows.length === 1;
}

/** Whether an attempt belongs to a sitting. */
export async function isAttemptOf(
  db: Executor,
  { sittingId, attemptId }: { sittingId: SittingId; attemptId: AttemptId },
): Promise<boolean> {
  const [row] = await db
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.id, attemptId), eq(attempt.sittingId, sittingId)));
  return row !== undefined;
}

/** Whether a sitting has an incident of this id, open or not. */
export async function hasIncident(
  db: Executor,
  { sittingId, incidentId }: { sittingId: SittingId; incidentId: string },
): Promise<boolean> {
  const [row] = await db
    .select({ id: incident.id })
    .from(incident)
    .where(and(eq(incident.id, incidentId), eq(incident.sittingId, sittingId)));
  return row !== undefined;
}
