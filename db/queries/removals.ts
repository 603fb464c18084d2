import { and, desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { auditEvent, user } from "@/db/schema";
import type { VisitId } from "@/lib/domain/ids";

/** What was drafted at a visit and taken away again. */
export type Removed = readonly [type: "finding" | "recommendation", id: string];

/** Who took a draft away and at which visit, as the log has it; undefined where nobody did. */
export async function selectRemoval(db: Executor, [type, id]: Removed) {
  const [row] = await db
    .select({
      visitId: sql<VisitId>`(${auditEvent.detail} ->> 'visitId')::uuid`,
      by: user.displayName,
    })
    .from(auditEvent)
    .innerJoin(user, eq(user.id, auditEvent.actorId))
    .where(
      and(
        eq(auditEvent.subjectType, type),
        eq(auditEvent.subjectId, id),
        eq(auditEvent.act, `${type}.remove`),
        sql`${auditEvent.detail} ? 'visitId'`,
      ),
    )
    .orderBy(desc(auditEvent.at))
    .limit(1);
  return row;
}
