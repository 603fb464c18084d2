import { and, asc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { lateEvent } from "@/db/schema";
import type { AttemptId, UserId } from "@/lib/domain/ids";

export type LateEventKey = {
  readonly epoch: number;
  readonly seq: number;
  readonly position: number;
};

/** So many answers one request may name. */
const mostAtOnce = 500;

/** Late answers of an attempt that nobody has let count yet. */
export async function selectLateAnswers(
  db: Executor,
  attemptId: AttemptId,
): Promise<LateEventKey[]> {
  return db
    .select({ epoch: lateEvent.epoch, seq: lateEvent.seq, position: lateEvent.position })
    .from(lateEvent)
    .where(
      and(
        eq(lateEvent.attemptId, attemptId),
        sql`not exists (select from response_event e where e.attempt_id = ${lateEvent.attemptId}
          and e.epoch = ${lateEvent.epoch} and e.seq = ${lateEvent.seq})`,
      ),
    )
    .orderBy(asc(lateEvent.epoch), asc(lateEvent.seq), asc(lateEvent.position))
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
