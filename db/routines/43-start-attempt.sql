-- First half of a start: makes the attempt if there is none, locks it, then reads the clock. The
-- caller decides and computes the deadline (lib/domain/attempt), and writes in the same transaction.
-- Sitting before attempt, and shared: whoever closes the sitting waits for starts under way, and
-- starts wait for them. No row: no such candidate in this sitting.
create or replace function lock_start(p_sitting uuid, p_candidate uuid) returns table (
  t timestamptz, sitting_state text, sitting_started_at timestamptz, window_from timestamptz,
  window_to timestamptz, deadline_policy text, late_limit_s int, start_code text,
  number text, code_mac bytea, admitted_at timestamptz, candidate_form_id uuid,
  attempt_id uuid, form_id uuid, state text, epoch int, device_id text, allowance_s int, grace_s int,
  deadline_at timestamptz, close_after timestamptz, remaining_ms int, transfer_allowed_at timestamptz,
  responses text, last_seq int
) language plpgsql as $$
declare
  s sitting; c candidate; a attempt;
begin
  select * into s from sitting where id = p_sitting for key share;
  select * into c from candidate where id = p_candidate and sitting_id = p_sitting;
  if c.id is null then return; end if;
  if c.form_id is not null and not exists (select from attempt where candidate_id = c.id) then
    insert into attempt (candidate_id, sitting_id, form_id, allowance_s, grace_s)
    select c.id, s.id, c.form_id, te.allowance_s + c.extra_allowance_s, te.grace_s from test te where te.id = s.test_id
    on conflict (candidate_id, try_no) do nothing;
  end if;
  select * into a from attempt where candidate_id = c.id order by try_no desc limit 1 for no key update;
  t := greatest(exam_clock(), a.last_t);
  if a.state <> 'created' then
    select string_agg(format('{"position":%s,"epoch":%s,"seq":%s,"value":%s}', r.position, r.epoch, r.seq, r.value), ',' order by r.position),
           coalesce(max(r.seq) filter (where r.epoch = a.epoch), 0)
      into responses, last_seq from response r where r.attempt_id = a.id;
  end if;
  return query select t, s.state, s.started_at, s.window_from, s.window_to, s.deadline_policy, s.late_limit_s,
    s.start_code, c.number, c.code_mac, c.admitted_at, c.form_id, a.id, a.form_id, a.state, a.epoch,
    a.device_id, a.allowance_s, a.grace_s, a.deadline_at, a.close_after, a.remaining_ms,
    a.transfer_allowed_at, responses, last_seq;
end $$;

-- Who was heard of lately. Batched by the caller, so that a room costs one statement.
create or replace function note_presence(p_candidates uuid[]) returns void language sql as $$
  insert into candidate_presence (candidate_id, seen_at)
  select c, clock_timestamp() from unnest(p_candidates) c order by c
  on conflict (candidate_id) do update set seen_at = greatest(excluded.seen_at, candidate_presence.seen_at)
$$;
