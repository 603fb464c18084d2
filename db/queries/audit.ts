import type { Transaction } from "@/db/client";
import { auditEvent } from "@/db/schema";
import type { UnitId } from "@/lib/domain/ids";

/** Who acted and through which request: a `Context`, or the system's own. */
type Origin = {
  readonly actor: { readonly userId: string } | null;
  readonly request: { readonly id: string; readonly ip: string | null };
};

export type AuditEntry = {
  /** The user's own verb on a noun: "sitting.open". */
  readonly act: string;
  readonly subject: readonly [type: string, id: string];
  readonly unitId?: UnitId;
  /** What changed. Never a key, a password, a code or the text of an answer. */
  readonly detail?: Record<string, unknown>;
};

/** Records an act in the transaction that does it. Without an actor it is the system's. */
export async function insertAuditEvent(
  tx: Transaction,
  origin: Origin,
  entry: AuditEntry,
): Promise<void> {
  await tx.insert(auditEvent).values(rowOf(origin, entry));
}

/** So many events a statement. */
const batch = 2_000;

/** The same for several acts, in their order. */
export async function insertAuditEvents(
  tx: Transaction,
  origin: Origin,
  entries: readonly AuditEntry[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += batch) {
    const some = entries.slice(from, from + batch);
    await tx.insert(auditEvent).values(some.map((entry) => rowOf(origin, entry)));
  }
}

function rowOf(
  { actor, request }: Origin,
  { act, subject: [subjectType, subjectId], unitId, detail = {} }: AuditEntry,
): typeof auditEvent.$inferInsert {
  return {
    actorKind: actor ? "user" : "system",
    actorId: actor?.userId ?? null,
    act,
    subjectType,
    subjectId,
    unitId: unitId ?? null,
    detail,
    ip: request.ip,
    requestId: request.id,
  };
}
