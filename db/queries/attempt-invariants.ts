import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { AttemptId } from "@/lib/domain/ids";

/** One answer as a client sent it. */
export type SaveReference = {
  readonly attemptId: AttemptId;
  readonly epoch: number;
  readonly seq: number;
};

/** What clients were told, for the invariants that the database alone cannot judge. */
export type ClientHistory = {
  readonly acked: readonly SaveReference[];
  /** Refused with a list of what was kept. */
  readonly refused: readonly SaveReference[];
};

/** An invariant without opportunities was not checked; it is never said to have held. */
export type InvariantCount = { readonly violations: number; readonly opportunities: number };

/**
 * What must hold of attempts at any quiet moment, each as one query that counts where it does not
 * and where it could have failed. Names as in reliability §4.7.
 */
const stored = {
  /** No answer counts that came after the last instant at which one could. */
  I2: sql`
    select count(*) filter (where e.received_at > least(a.close_after, a.closed_at, a.paused_at)) as violations,
           count(*) as opportunities
      from response_event e join attempt a on a.id = e.attempt_id where e.admitted_by is null`,
  /** None after the attempt was closed. */
  I3: sql`
    select count(*) filter (where e.received_at > f.closed_at) as violations, count(*) as opportunities
      from response_event e join finish f on f.attempt_id = e.attempt_id and f.current
     where e.admitted_by is null`,
  /** Exactly one finish counts per closed attempt, none otherwise. */
  I4: sql`
    select count(*) filter (where n <> case when state in ('submitted', 'expired') then 1 else 0 end) as violations,
           count(*) filter (where state in ('submitted', 'expired')) as opportunities
      from (select a.state, (select count(*) from finish f where f.attempt_id = a.id and f.current) n from attempt a) x`,
  /** The finish says what the answers say. */
  I5: sql`
    select count(*) filter (where f.snapshot <> answers_snapshot(f.attempt_id)
             or f.digest <> encode(sha256(convert_to(f.snapshot, 'UTF8')), 'hex')) as violations,
           count(*) as opportunities
      from finish f join attempt a on a.id = f.attempt_id
     where f.current and a.state in ('submitted', 'expired')`,
  /** The current answer is the newest of the history. */
  I8: sql`
    select count(*) filter (where (r.epoch, r.seq, r.value) is distinct from (e.epoch, e.seq, e.value)) as violations,
           count(*) as opportunities
      from (select distinct on (attempt_id, position) * from response_event
             order by attempt_id, position, epoch desc, seq desc) e
      full join response r using (attempt_id, position)`,
  /** One lease at a time: no answer of a lease counts once a later one has begun to write. */
  I9: sql`
    select count(*) filter (where epoch > last or received_at < begun) as violations, count(*) as opportunities
      from (select e.epoch, a.epoch as last, e.received_at,
                   max(e.received_at) over (partition by e.attempt_id order by e.epoch
                     range between unbounded preceding and 1 preceding) as begun
              from response_event e join attempt a on a.id = e.attempt_id where e.admitted_by is null) x`,
  /** Nobody is cut short: the time promised, granted and stood still is there to the millisecond. */
  I10: sql`
    select count(*) filter (where a.deadline_at <> least(a.started_at + make_interval(secs => a.allowance_s),
                     case when s.deadline_policy = 'hard_end' then s.window_to else 'infinity' end)
                   + make_interval(secs => (select coalesce(sum(extra_s), 0) from time_grant g where g.attempt_id = a.id))
                   + a.paused_ms * interval '1 ms'
             or (a.state = 'expired' and (a.closed_at < a.deadline_at or f.finished_at <> a.deadline_at))) as violations,
           count(*) as opportunities
      from attempt a join sitting s on s.id = a.sitting_id
      left join finish f on f.attempt_id = a.id and f.current
     where a.deadline_at is not null`,
  /** A pause consumes no time: what was left when it began is what is left. */
  I12: sql`
    select count(*) filter (where a.state = 'paused' and a.remaining_ms <> greatest(0, round(1000 * extract(epoch from
             least(a.started_at + make_interval(secs => a.allowance_s),
               case when s.deadline_policy = 'hard_end' then s.window_to else 'infinity' end)
             + make_interval(secs => (select coalesce(sum(extra_s), 0) from time_grant g where g.attempt_id = a.id))
             + a.paused_ms * interval '1 ms' - a.paused_at)))) as violations,
           count(*) as opportunities
      from attempt a join sitting s on s.id = a.sitting_id where a.state = 'paused' or a.paused_ms > 0`,
  /** Whatever ends an attempt, gives it time or moves it has left its event. */
  I17: sql`
    select count(*) filter (where not exists (
             select from audit_event e where e.act = any(x.acts)
               and ((e.subject_type = 'attempt' and e.subject_id = a.id::text)
                 or (e.subject_type = 'sitting' and e.subject_id = a.sitting_id::text)))) as violations,
           count(*) as opportunities
      from (select attempt_id, array['attempt.submit', 'attempt.expire', 'attempt.force_submit',
                                     'attempt.admit_late', 'sitting.close'] acts from finish
            union all select attempt_id, array['attempt.extend', 'sitting.extend', 'attempt.reopen'] from time_grant) x
      join attempt a on a.id = x.attempt_id`,
  /** Time never runs backwards for an attempt. */
  I21: sql`
    select count(*) filter (where e.received_at > a.last_t) as violations, count(*) as opportunities
      from response_event e join attempt a on a.id = e.attempt_id`,
} as const satisfies Record<string, SQL>;

/** Nobody works on long after the end while a process is up. */
const overdue = (bySeconds: number) => sql`
    select count(*) filter (where state = 'in_progress'
             and close_after + make_interval(secs => ${bySeconds}) < exam_clock()) as violations,
           count(*) filter (where state = 'expired' or close_after < exam_clock()) as opportunities
      from attempt where state in ('in_progress', 'expired')`;

export type Invariant = keyof typeof stored | "I1" | "I11" | "I13";

/** Counts every invariant, with what clients were told where that matters. */
export async function countInvariants(
  db: Executor,
  { acked, refused }: ClientHistory,
  /** How long an attempt may stand open after its last instant. */
  overdueS = 60,
): Promise<Record<Invariant, InvariantCount>> {
  const counts: Partial<Record<Invariant, InvariantCount>> = {
    I1: await countReferences(db, acked, ackedButLost),
    I11: await countOnce(db, overdue(overdueS)),
    I13: await countReferences(db, refused, refusedAndGone),
  };
  for (const [name, query] of Object.entries(stored)) {
    counts[name as Invariant] = await countOnce(db, query);
  }
  return counts as Record<Invariant, InvariantCount>;
}

/** Acknowledged: in the history, and the current answer no older. */
const ackedButLost = sql`not exists (
  select from response_event e join response r on r.attempt_id = e.attempt_id and r.position = e.position
   where e.attempt_id = x."attemptId" and e.epoch = x.epoch and e.seq = x.seq
     and (r.epoch, r.seq) >= (e.epoch, e.seq))`;

/** Refused: kept as late, or in the history since an earlier request. */
const refusedAndGone = sql`not exists (
  select from late_event l where l.attempt_id = x."attemptId" and l.epoch = x.epoch and l.seq = x.seq)
  and not exists (
  select from response_event e where e.attempt_id = x."attemptId" and e.epoch = x.epoch and e.seq = x.seq)`;

const chunk = 20_000;

async function countReferences(
  db: Executor,
  references: readonly SaveReference[],
  violated: SQL,
): Promise<InvariantCount> {
  let violations = 0;
  for (let from = 0; from < references.length; from += chunk) {
    const rows = JSON.stringify(references.slice(from, from + chunk));
    const counted = await countOnce(
      db,
      sql`select count(*) filter (where ${violated}) as violations, count(*) as opportunities
            from jsonb_to_recordset(${rows}::text::jsonb) x("attemptId" uuid, epoch int, seq int)`,
    );
    violations += counted.violations;
  }
  return { violations, opportunities: references.length };
}

/** Runs one query that counts where an invariant fails and where it could have. */
export async function countOnce(db: Executor, query: SQL): Promise<InvariantCount> {
  const [row] = await db.execute<{ violations: string; opportunities: string }>(query);
  return { violations: Number(row?.violations), opportunities: Number(row?.opportunities) };
}
