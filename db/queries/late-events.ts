import { and, type AnyColumn, asc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "@/db/client";
import { lateEvent } from "@/db/schema";
import type { DeliveryExecutor } from "./attempt-delivery";
import type { LateReason } from "@/lib/domain/attempt/state";
import type { AttemptId, UserId } from "@/lib/domain/ids";

export type LateEventKey = {
  readonly epoch: number;
  readonly seq: number;
  readonly position: number;
};

/** So many answers one request may name. */
const mostAtOnce = 500;

/** Whether a late answer `l` would change the paper if it counted (db/routines/42-close-attempt.sql). */
const wouldCount = sql`would_count(l)`;

/** Questions of an attempt whose late answer is kept, not counted; of one reason, or of any. */
export function countUncounted(attemptId: AnyColumn, reason?: LateReason): SQL<number> {
  const only = reason === undefined ? sql`true` : sql`l.reason = ${reason}`;
  return sql<number>`(select count(distinct l.position) from late_event l
    where l.attempt_id = ${attemptId} and ${only} and ${wouldCount})`.mapWith(Number);
}

/** The same of one attempt, for its page. */
export async function selectUncounted(db: DeliveryExecutor, attemptId: AttemptId): Promise<number> {
  const [row] = await db<{ late: number }[]>`
    select count(distinct l.position)::int as late from late_event l
     where l.attempt_id = ${attemptId} and would_count(l)`;
  return row?.late ?? 0;
}

/** Late answers of an attempt that would change it if they counted. */
export async function selectLateAnswers(
  db: Executor,
  attemptId: AttemptId,
): Promise<LateEventKey[]> {
  const l = alias(lateEvent, "l");
  return db
    .select({ epoch: l.epoch, seq: l.seq, position: l.position })
    .from(l)
    .where(and(eq(l.attemptId, attemptId), wouldCount))
    .orderBy(asc(l.epoch), asc(l.seq), asc(l.position))
    .limit(mostAtOnce);
}

/**
 * Lets late answers count: into the history under their own number and time, and to the current
 * answer where they are newer than it. Returns how many were new.
 */
export async function insertAdmittedEvents(
  tx: Transaction,
  {
    attemptId,
    admittedBy,
    events,
  }: { attemptId: AttemptId; admittedBy: UserId; events: readonly LateEventKey[] },
): Promise<number> {
  const wanted = JSON.stringify(events);
  const [row] = await tx.execute<{ admitted: number }>(sql`
    with wanted as (
      select distinct on (x.epoch, x.seq) l.*
        from jsonb_to_recordset(${wanted}::text::jsonb) x(epoch int, seq int, position smallint)
        join late_event l on l.attempt_id = ${attemptId} and l.epoch = x.epoch and l.seq = x.seq and l.position = x.position
       order by x.epoch, x.seq, x.position),
    ev as (
      insert into response_event (attempt_id, epoch, seq, position, value, received_at, admitted_by)
      select attempt_id, epoch, seq, position, value, received_at, ${admittedBy}::uuid from wanted
      on conflict do nothing
      returning attempt_id, position, epoch, seq, value),
    cur as (
      insert into response (attempt_id, position, epoch, seq, value)
      select distinct on (attempt_id, position) * from ev order by attempt_id, position, epoch desc, seq desc
      on conflict (attempt_id, position) do update
        set epoch = excluded.epoch, seq = excluded.seq, value = excluded.value
        where (excluded.epoch, excluded.seq) > (response.epoch, response.seq))
    select count(*)::int as admitted from ev`);
  return row?.admitted ?? 0;
}

/** A new version of the finish that counts, over the answers as they are now. */
export async function insertFinishVersion(tx: Transaction, attemptId: AttemptId): Promise<void> {
  await tx.execute(sql`
    select write_finish(f.attempt_id, f.kind, f.finished_at, f.closed_at)
      from finish f where f.attempt_id = ${attemptId} and f.current`);
}
