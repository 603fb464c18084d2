import type { AttemptState } from "@/lib/domain/attempt/state";
import type {
  AttemptId,
  CandidateId,
  FormId,
  ItemVersionId,
  SittingId,
  StimulusVersionId,
} from "@/lib/domain/ids";
import type { Block } from "@/lib/domain/item/content";
import type { Interaction } from "@/lib/domain/item/interaction";
import type { DeliveryExecutor, DeliverySql, FinishRow } from "./attempt-delivery";

export type FormItemRow = {
  readonly position: number;
  readonly itemVersionId: ItemVersionId;
  readonly optionOrder: string[];
  readonly topic: string;
};

/** Which items stand where on a form. */
export async function selectFormItems(sql: DeliverySql, formId: FormId): Promise<FormItemRow[]> {
  return sql<FormItemRow[]>`
    select i.position, i.item_version_id as "itemVersionId", i.option_order as "optionOrder",
           t.name as topic
      from form_item i join topic t on t.id = i.topic_id
     where i.form_id = ${formId} order by i.position`;
}

export type ItemVersionRow = {
  readonly id: ItemVersionId;
  readonly stem: Block[];
  readonly interaction: Interaction;
  /** What it is asked about; null: nothing besides. */
  readonly stimulus: { id: StimulusVersionId; title: string; content: Block[] } | null;
};

/** Versions of items, without anything of their keys. */
export async function selectItemVersions(
  sql: DeliverySql,
  ids: readonly ItemVersionId[],
): Promise<ItemVersionRow[]> {
  return sql<ItemVersionRow[]>`
    select v.id, v.stem, v.interaction,
           case when s.id is not null then
             jsonb_build_object('id', s.id, 'title', s.title, 'content', s.content) end as stimulus
      from item_version v
      left join item_version_stimulus l on l.item_version_id = v.id
      left join stimulus_version s on s.id = l.stimulus_version_id
     where v.id = any(${ids})`;
}

export type PictureFile = { readonly mediaType: string; readonly bytes: Buffer };

/** A picture of questions by its digest. Whoever asks decides who may see it. */
export async function selectPictureFile(
  sql: DeliverySql,
  sha256: string,
): Promise<PictureFile | undefined> {
  const [row] = await sql<PictureFile[]>`
    select b.media_type as "mediaType", b.bytes
      from item_picture p join blob b on b.sha256 = p.sha256 where p.sha256 = ${sha256}`;
  return row;
}

/** Where an attempt stands. `t` is the database's clock, never earlier than the attempt's own. */
export type AttemptStanding = {
  readonly attemptId: AttemptId;
  readonly candidateId: CandidateId;
  readonly sittingId: SittingId;
  readonly formId: FormId;
  readonly state: AttemptState;
  readonly epoch: number;
  readonly deadlineAt: Date | null;
  readonly closeAfter: Date | null;
  readonly remainingMs: number | null;
  /** Seconds that people gave beyond the allowance. */
  readonly grantedS: number;
  readonly t: Date;
};

const standing = (sql: DeliveryExecutor) => sql`
  a.id as "attemptId", a.candidate_id as "candidateId", a.sitting_id as "sittingId",
  a.form_id as "formId", a.state, a.epoch, a.deadline_at as "deadlineAt",
  a.close_after as "closeAfter", a.remaining_ms as "remainingMs",
  (select coalesce(sum(extra_s), 0)::int from time_grant where attempt_id = a.id) as "grantedS",
  greatest(exam_clock(), a.last_t) as t`;

/** Several attempts at once: for pages that listen. */
export async function selectStandings(
  sql: DeliveryExecutor,
  ids: readonly AttemptId[],
): Promise<AttemptStanding[]> {
  if (ids.length === 0) return [];
  return sql<AttemptStanding[]>`
    select ${standing(sql)} from attempt a where a.id = any(${ids})`;
}

/** An attempt with the answers held: JSON objects, comma separated, without brackets. */
export type AttemptHeld = AttemptStanding & {
  readonly responses: string;
  readonly lastSeq: number;
};

export async function selectAttemptHeld(
  sql: DeliveryExecutor,
  id: AttemptId,
): Promise<AttemptHeld | undefined> {
  const [row] = await sql<AttemptHeld[]>`
    select ${standing(sql)}, coalesce(r.responses, '') as responses, coalesce(r.last_seq, 0) as "lastSeq"
      from attempt a, lateral (
        select string_agg(format('{"position":%s,"epoch":%s,"seq":%s,"value":%s}', position, r.epoch, seq, value), ',' order by position) responses,
               max(seq) filter (where r.epoch = a.epoch) last_seq
          from response r where r.attempt_id = a.id) r
     where a.id = ${id}`;
  return row;
}

/** The finish that counts, or undefined while there is none. */
export async function selectFinish(
  sql: DeliveryExecutor,
  id: AttemptId,
): Promise<FinishRow | undefined> {
  const [row] = await sql<FinishRow[]>`
    select number::text as number, version, kind, answered, total, digest, closed_at as "closedAt"
      from finish where attempt_id = ${id} and current`;
  return row;
}

export type ReleasedResult = {
  readonly reviewPolicy: "none" | "score" | "topics";
  readonly scale: number;
  /** Hundredths of a point. */
  readonly points: number;
  readonly possible: number;
  readonly passed: boolean;
  /** When this score took the place of an earlier one; null: it is the first. */
  readonly scoredAgainAt: Date | null;
  readonly topics: readonly { name: string; points: number; possible: number }[];
};

/** The newest score of the finish that counts, once results were released to candidates. */
export async function selectReleasedResult(
  sql: DeliveryExecutor,
  id: AttemptId,
): Promise<ReleasedResult | undefined> {
  const [row] = await sql<ReleasedResult[]>`
    select te.review_policy as "reviewPolicy", te.scale, s.points, s.possible, s.passed,
           case when exists (select from score e where e.attempt_id = s.attempt_id
                  and e.finish_version = s.finish_version and e.at < s.at) then s.at end as "scoredAgainAt",
           coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'points', (x->>'points')::int, 'possible', (x->>'possible')::int) order by t.position, t.id)
              from jsonb_array_elements(s.detail->'byTopic') x join topic t on t.id = (x->>'topic')::uuid), '[]') as topics
      from attempt a
      join finish f on f.attempt_id = a.id and f.current
      join score s on s.attempt_id = a.id and s.finish_version = f.version
      join sitting si on si.id = a.sitting_id
      join test te on te.id = si.test_id
      join result_release r on r.sitting_id = a.sitting_id and r.audience = 'candidates' and r.at <= clock_timestamp()
     where a.id = ${id} and a.state in ('submitted', 'expired')
     order by s.at desc, s.id desc limit 1`;
  return row;
}

export type SittingMessage = {
  readonly id: string;
  readonly kind: "message" | "erratum";
  readonly text: string;
  readonly at: Date;
  /** The candidate pressed that they read it. */
  readonly read: boolean;
};

/** What an attempt's page is to be told: messages to it and to its room, oldest first. */
export async function selectMessages(
  sql: DeliveryExecutor,
  attemptId: AttemptId,
): Promise<SittingMessage[]> {
  return sql<SittingMessage[]>`
    select m.id, m.kind, m.text, m.at, exists (select from message_ack k
             where k.message_id = m.id and k.attempt_id = a.id) as read
      from attempt a join sitting_message m on m.sitting_id = a.sitting_id
     where a.id = ${attemptId} and (m.attempt_id is null or m.attempt_id = a.id)
     order by m.at, m.id`;
}

/** A message and whom it is for. */
export type AddressedMessage = SittingMessage & {
  readonly sittingId: SittingId;
  /** Null: to everybody in the room. */
  readonly attemptId: AttemptId | null;
};

export async function selectMessage(
  sql: DeliveryExecutor,
  id: string,
): Promise<AddressedMessage | undefined> {
  const [row] = await sql<AddressedMessage[]>`
    select id, kind, text, at, false as read, sitting_id as "sittingId", attempt_id as "attemptId"
      from sitting_message where id = ${id}`;
  return row;
}

/** What was sent to these rooms within the last minute, oldest first. */
export async function selectRecentMessages(
  sql: DeliveryExecutor,
  sittings: readonly SittingId[],
): Promise<AddressedMessage[]> {
  return sql<AddressedMessage[]>`
    select id, kind, text, at, false as read, sitting_id as "sittingId", attempt_id as "attemptId"
      from sitting_message
     where sitting_id = any(${sittings}) and at > clock_timestamp() - interval '1 minute'
     order by at, id`;
}

/** Notes that an attempt's candidate read a message. False: there is no such message for them. */
export async function insertMessageAck(
  sql: DeliverySql,
  { attemptId, messageId }: { attemptId: AttemptId; messageId: string },
): Promise<boolean> {
  const rows = await sql`
    with meant as (
      select m.id as message_id, a.id as attempt_id
        from attempt a join sitting_message m on m.sitting_id = a.sitting_id
       where a.id = ${attemptId} and m.id = ${messageId}
         and (m.attempt_id is null or m.attempt_id = a.id)),
    noted as (
      insert into message_ack (message_id, attempt_id)
      select message_id, attempt_id from meant on conflict do nothing)
    select from meant`;
  return rows.length === 1;
}

/** Raises a hand for an attempt, unless it is up: then the same one stands. Undefined: no attempt. */
export async function insertCall(
  sql: DeliverySql,
  attemptId: AttemptId,
): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date }[]>`
    with up as (
      select i.at from incident i
       where i.attempt_id = ${attemptId} and i.kind = 'call' and i.resolved_at is null
       order by i.at desc limit 1),
    raised as (
      insert into incident (sitting_id, attempt_id, kind, at)
      select a.sitting_id, a.id, 'call', exam_clock() from attempt a
       where a.id = ${attemptId} and a.state in ('in_progress', 'paused') and not exists (select from up)
      returning at)
    select at from up union all select at from raised`;
  return row?.at;
}

/** Notes which candidates were heard of, by themselves or by their attempts. */
export async function insertPresence(
  sql: DeliverySql,
  heard: { candidates: readonly CandidateId[]; attempts: readonly AttemptId[] },
): Promise<void> {
  const { candidates, attempts } = heard;
  if (candidates.length + attempts.length === 0) return;
  await sql`select note_presence(array(
    select unnest(${candidates}::uuid[])
    union select candidate_id from attempt where id = any(${attempts}::uuid[])))`;
}
