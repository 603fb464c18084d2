import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedAttempt } from "@/db/latest";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import type { Misconception } from "@/lib/domain/measurement/misconceptions";

type Asked = { readonly campaignId: CampaignId; readonly unitIds: readonly UnitId[] };

/** Attempts of units in a campaign that count, each with its current finish and its latest score. */
const counted = ({ campaignId, unitIds }: Asked) => sql`
  select attempt.id, attempt.form_id, candidate.id as candidate_id, f.snapshot, s.detail
    from candidate
    join sitting on sitting.id = candidate.sitting_id
    join attempt on attempt.candidate_id = candidate.id and ${isCountedAttempt}
    join finish f on f.attempt_id = attempt.id and f.current
    cross join lateral (select detail from score
      where score.attempt_id = attempt.id and finish_version = f.version order by id desc limit 1) s
   where sitting.campaign_id = ${campaignId}
     and candidate.unit_id in (${sql.join(
       unitIds.map((id) => sql`${id}::uuid`),
       sql`, `,
     )})`;

type SystemRow = {
  readonly systemId: string;
  readonly attemptId: string;
  readonly points: number;
  readonly possible: number;
  readonly items: number;
};

/** Points of each attempt on the items about each shared system. */
export async function selectSystemScores(db: Executor, asked: Asked): Promise<SystemRow[]> {
  if (asked.unitIds.length === 0) return [];
  return db.execute<SystemRow>(sql`
    select i.shared_system_id as "systemId", t.id as "attemptId", sum(p.points)::int as points,
           sum(p.possible)::int as possible, count(*)::int as items
      from (${counted(asked)}) t
      cross join lateral jsonb_to_recordset(t.detail->'byPosition')
        as p(position int, points int, possible int)
      join form_item fi on fi.form_id = t.form_id and fi.position = p.position
      join item_version v on v.id = fi.item_version_id
      join item i on i.id = v.item_id
     where i.shared_system_id is not null
     group by i.shared_system_id, t.id`);
}

/**
 * How many officers chose a wrong option that stands for a misconception, of those to whom one was
 * offered; most first. Only a pool with keys may ask.
 */
export async function selectMisconceptions(keys: Executor, asked: Asked): Promise<Misconception[]> {
  if (asked.unitIds.length === 0) return [];
  return keys.execute<Misconception>(sql`
    select m.label as misconception, fi.topic_id as "topicId",
           count(distinct t.candidate_id)::int as met,
           count(distinct t.candidate_id) filter (where r.value ? m.option)::int as chosen
      from (${counted(asked)}) t
      join form_item fi on fi.form_id = t.form_id
      join lateral (select misconceptions from item_key
        where item_version_id = fi.item_version_id order by key_version desc limit 1) k on true
      cross join lateral jsonb_each_text(k.misconceptions) as m(option, label)
      left join lateral (select t.snapshot::jsonb -> fi.position::text as value) r on true
     group by m.label, fi.topic_id
    having count(distinct t.candidate_id) filter (where r.value ? m.option) > 0
     order by chosen desc, met, misconception`);
}
