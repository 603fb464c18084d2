import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { noteForListeners, tellListeners } from "@/db/notices";
import { attempt, candidate, officer, sitting, timeGrant } from "@/db/schema";
import { within } from "@/db/scope";
import type { AttemptState } from "@/lib/domain/attempt/state";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

const handles = { unit: sitting.ownerUnitId, sitting: sitting.id } as const;

/** Whether an attempt stands still for its own sake: somebody paused it alone, not the room with it. */
export const isPausedAlone = sql<boolean>`(${attempt.state} = 'paused' and exists (
  select from audit_event e
   where e.subject_type = 'attempt' and e.subject_id = ${attempt.id}::text
     and e.act = 'attempt.pause' and e.at >= ${attempt.pausedAt}))`;

const columns = {
  id: attempt.id,
  candidateId: attempt.candidateId,
  sittingId: attempt.sittingId,
  campaignId: sitting.campaignId,
  formId: attempt.formId,
  state: attempt.state,
  epoch: attempt.epoch,
  allowanceS: attempt.allowanceS,
  graceS: attempt.graceS,
  startedAt: attempt.startedAt,
  deadlineAt: attempt.deadlineAt,
  closeAfter: attempt.closeAfter,
  pausedAt: attempt.pausedAt,
  pausedAlone: isPausedAlone,
  remainingMs: attempt.remainingMs,
  pausedMs: attempt.pausedMs,
  lastT: attempt.lastT,
  sittingState: sitting.state,
  windowTo: sitting.windowTo,
  deadlinePolicy: sitting.deadlinePolicy,
  ownerUnitId: sitting.ownerUnitId,
};

export type LockedAttempt = Awaited<ReturnType<typeof lockAttempts>>[number];

/** The attempt, locked until `tx` ends, or undefined when absent or out of scope. */
export async function lockAttempt(tx: Transaction, scope: Scope, id: AttemptId) {
  const [row] = await tx
    .select(columns)
    .from(attempt)
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .where(and(eq(attempt.id, id), within(scope, handles)))
    .for("no key update", { of: attempt });
  return row;
}

/** Whose attempt it is, if it belongs to a room in `scope`. */
export async function selectAttemptInRoom(
  db: Executor,
  scope: Scope,
  { sittingId, attemptId }: { sittingId: SittingId; attemptId: AttemptId },
) {
  const [row] = await db
    .select({
      number: candidate.number,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      ownerUnitId: sitting.ownerUnitId,
      state: attempt.state,
    })
    .from(attempt)
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .where(
      and(eq(attempt.id, attemptId), eq(attempt.sittingId, sittingId), within(scope, handles)),
    );
  return row;
}

/** Attempts of a room in some states, locked in the order of ids, as everybody locks them. */
export async function lockAttempts(
  tx: Transaction,
  scope: Scope,
  { sittingId, states }: { sittingId: SittingId; states: readonly AttemptState[] },
) {
  return tx
    .select(columns)
    .from(attempt)
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .where(
      and(
        eq(attempt.sittingId, sittingId),
        inArray(attempt.state, [...states]),
        within(scope, handles),
      ),
    )
    .orderBy(asc(attempt.id))
    .for("no key update", { of: attempt });
}

/** The one clock of attempts. After locking, in a statement of its own. */
export async function selectExamClock(db: Executor): Promise<Date> {
  const [row] = await db.execute<{ ms: number }>(
    sql`select (extract(epoch from exam_clock()) * 1000)::float8 as ms`,
  );
  if (!row) throw new Error("the clock gave nothing");
  return new Date(row.ms);
}

type AttemptValues = Partial<
  Pick<
    typeof attempt.$inferInsert,
    | "state"
    | "epoch"
    | "deadlineAt"
    | "closeAfter"
    | "closedAt"
    | "pausedAt"
    | "remainingMs"
    | "pausedMs"
    | "transferAllowedAt"
    | "lastT"
  >
>;

/** Writes to an attempt that is locked; once it is committed, the pages that listen are told. */
export async function updateAttempt(tx: Transaction, id: AttemptId, values: AttemptValues) {
  await tx.update(attempt).set(values).where(eq(attempt.id, id));
  noteForListeners(tx, { channel: "sathach_attempt", id });
}

/** Seconds granted so far, by attempt. */
export async function selectGrants(
  db: Executor,
  ids: readonly AttemptId[],
): Promise<ReadonlyMap<AttemptId, readonly number[]>> {
  const grants = new Map<AttemptId, number[]>();
  if (ids.length === 0) return grants;
  const rows = await db
    .select({ attemptId: timeGrant.attemptId, extraS: timeGrant.extraS })
    .from(timeGrant)
    .where(inArray(timeGrant.attemptId, [...ids]))
    .orderBy(asc(timeGrant.at), asc(timeGrant.id));
  for (const { attemptId, extraS } of rows) {
    grants.set(attemptId, [...(grants.get(attemptId) ?? []), extraS]);
  }
  return grants;
}

export type NewTimeGrant = typeof timeGrant.$inferInsert;

export async function insertTimeGrant(tx: Transaction, values: NewTimeGrant) {
  await tx.insert(timeGrant).values(values);
}

/** Closes an attempt as an invigilator, or because its time is over. The caller locked it. */
export async function closeLockedAttempt(
  tx: Transaction,
  id: AttemptId,
  by: "user" | "system",
): Promise<{ number: string; version: number } | undefined> {
  const [row] = await tx.execute<{ number: string | null; version: number }>(
    sql`select (f).number::text as number, (f).version from close_attempt(${id}, ${by})`,
  );
  noteForListeners(tx, { channel: "sathach_attempt", id });
  return row?.number == null ? undefined : { number: row.number, version: row.version };
}

/** Ends what was over time at `until`, at most `limit`; any number of processes may do this at once. */
export async function sweepOverdue(
  db: Executor,
  until: Date,
  limit: number,
): Promise<{ closed: number; failed: AttemptId[] }> {
  const [row] = await db.execute<{ closed: AttemptId[]; failed: AttemptId[] }>(
    sql`select closed, failed from sweep_overdue(${limit}, ${until.toISOString()}::timestamptz)`,
  );
  const { closed, failed } = row ?? { closed: [], failed: [] };
  await tellListeners(
    db,
    closed.map((id) => ({ channel: "sathach_attempt", id })),
  );
  return { closed: closed.length, failed };
}
