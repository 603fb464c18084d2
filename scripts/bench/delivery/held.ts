import type postgres from "postgres";
import type { Told } from "../load/tasks";

export type Held = { readonly lost: number; readonly duplicates: number };

/**
 * Compares what candidates were told with what the database holds of their attempts.
 *
 * Lost: an acknowledged answer that is not in the history, a current answer that is not the newest
 * of its history, a receipt without its finish. Duplicate: a second row for the same answer, finish
 * or score.
 */
export async function countHeld(sql: postgres.Sql, { acked, submitted }: Told): Promise<Held> {
  const attempts = [...new Set([...acked.map(([id]) => id), ...submitted])];
  const [answers] = await sql<{ lost: number }[]>`
    select coalesce(sum(to_seq - from_seq + 1 - (
             select count(distinct seq) from response_event e
              where e.attempt_id = told.attempt_id and e.seq between from_seq and to_seq)), 0)::int as lost
      from unnest(${acked.map(([id]) => id)}::uuid[], ${acked.map(([, from]) => from)}::int[],
                  ${acked.map(([, , to]) => to)}::int[]) told (attempt_id, from_seq, to_seq)`;
  const [stale] = await sql<{ lost: number }[]>`
    select count(*) filter (where (r.epoch, r.seq, r.value) is distinct from (e.epoch, e.seq, e.value))::int as lost
      from (select distinct on (attempt_id, position) * from response_event
             where attempt_id = any(${attempts}::uuid[])
             order by attempt_id, position, epoch desc, seq desc) e
      full join (select * from response where attempt_id = any(${attempts}::uuid[])) r
           using (attempt_id, position)`;
  const [receipts] = await sql<{ lost: number }[]>`
    select count(*)::int as lost from unnest(${[...submitted]}::uuid[]) told (attempt_id)
     where not exists (select from finish f where f.attempt_id = told.attempt_id and f.current)`;
  const [rows] = await sql<{ duplicates: number }[]>`
    select coalesce(sum(n - 1), 0)::int as duplicates from (
      select count(*) n from response_event where attempt_id = any(${attempts}::uuid[])
       group by attempt_id, epoch, seq
      union all select count(*) from finish where current and attempt_id = any(${attempts}::uuid[])
       group by attempt_id
      union all select count(*) from score where attempt_id = any(${attempts}::uuid[])
       group by attempt_id, finish_version) same`;
  const lost = (answers?.lost ?? 0) + (stale?.lost ?? 0) + (receipts?.lost ?? 0);
  return { lost, duplicates: rows?.duplicates ?? 0 };
}
