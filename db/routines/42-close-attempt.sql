-- Closes an attempt: what the server holds becomes the finish, with its receipt. p_by says who asks:
-- 'candidate' submits (p_epoch, p_last), 'system' ends what is over time, 'user' is an invigilator,
-- whose act the caller records. Asked again, the same finish comes back.
--
-- code: k closed (see f), l lease lost, p paused, m answers are missing (see missing), o still open
-- and in time, v voided, n not started, x unknown.
create or replace function close_attempt(
  p uuid, p_by text, p_epoch int default null, p_last int default null,
  p_ip text default null, p_request text default null,
  out code text, out missing int[], out f finish, out t timestamptz
) language plpgsql as $$
declare
  a attempt; overdue boolean;
begin
  select * into a from attempt where id = p for no key update;
  t := greatest(exam_clock(), a.last_t);
  if a.id is null then code := 'x'; return; end if;
  if a.state in ('submitted', 'expired') then
    code := 'k';
    select * into f from finish where attempt_id = p and current;
    return;
  end if;
  if a.state = 'created' then code := 'n'; return; end if;
  if a.state = 'voided' then code := 'v'; return; end if;

  overdue := a.state = 'in_progress' and t > a.close_after;
  if p_by = 'system' and not overdue then code := 'o'; return; end if;
  if p_by = 'candidate' and not overdue then
    if p_epoch is distinct from a.epoch then code := 'l'; return; end if;
    if a.state = 'paused' then code := 'p'; return; end if;
    if t <= a.deadline_at then
      missing := missing_answers(p, p_epoch, p_last);
      if cardinality(missing) > 0 then code := 'm'; return; end if;
    end if;
  end if;

  update attempt
     set state = case when overdue then 'expired' else 'submitted' end,
         closed_at = t, last_t = t, paused_at = null, remaining_ms = null, transfer_allowed_at = null
   where id = p;
  -- Work ended at the deadline, or when the pause began: closing late is not working late.
  f := write_finish(p, case when overdue then 'expired' else 'submitted' end, least(t, a.deadline_at, a.paused_at), t);
  code := 'k';
  if p_by <> 'user' then
    insert into audit_event (actor_kind, actor_id, act, subject_type, subject_id, detail, ip, request_id)
    values (p_by, case p_by when 'candidate' then a.candidate_id end,
            case when overdue then 'attempt.expire' else 'attempt.submit' end, 'attempt', p::text,
            jsonb_build_object('finish', f.version, 'receipt', f.number), p_ip, p_request);
  end if;
end $$;

-- Numbers up to p_last that never arrived, the first 500 of them. What arrived and was put aside as
-- late did arrive: the browser may have forgotten it.
create or replace function missing_answers(p uuid, p_epoch int, p_last int) returns int[] language plpgsql stable as $$
begin
  if (select count(*) from response_event where attempt_id = p and epoch = p_epoch and seq between 1 and p_last) >= p_last then
    return '{}';
  end if;
  return array(
    select s from generate_series(1, least(p_last, 100000)) s
     where not exists (select from response_event e where e.attempt_id = p and e.epoch = p_epoch and e.seq = s)
       and not exists (select from late_event e where e.attempt_id = p and e.epoch = p_epoch and e.seq = s)
     order by s limit 500);
end $$;

-- The snapshot is canonical JSON (RFC 8785): names in the order of their code units, no white space.
create or replace function answers_snapshot(p uuid) returns text language sql stable as $$
  select '{' || coalesce(string_agg(format('"%s":%s', position, value), ',' order by position::text collate "C"), '') || '}'
    from response where attempt_id = p
$$;

create or replace function write_finish(p uuid, p_kind text, p_finished timestamptz, p_closed timestamptz) returns finish language plpgsql as $$
declare
  f finish;
begin
  update finish set current = false where attempt_id = p and current;
  insert into finish (attempt_id, version, kind, answered, total, snapshot, digest, finished_at, closed_at)
  select p, 1 + coalesce((select max(version) from finish where attempt_id = p), 0), p_kind,
         (select count(*) from response where attempt_id = p and value not in ('""', '[]')),
         (select count(*) from form_item i join attempt a on a.form_id = i.form_id where a.id = p),
         s, encode(sha256(convert_to(s, 'UTF8')), 'hex'), p_finished, p_closed
    from answers_snapshot(p) s
  returning * into f;
  return f;
end $$;

-- Closes what was over time at p_until, at most p_limit attempts; any number of processes may do this
-- at once. Whoever asks gives the last reading of the clock that it believes.
-- One that cannot be closed is named in failed and holds up no other.
drop function if exists sweep_overdue(int);
drop function if exists sweep_overdue(int, timestamptz);
create function sweep_overdue(p_limit int, p_until timestamptz, out closed uuid[], out failed uuid[]) language plpgsql as $$
declare
  i uuid; t timestamptz := least(exam_clock(), p_until);
begin
  closed := '{}';
  failed := '{}';
  for i in
    select id from attempt where state = 'in_progress' and close_after < t
     order by close_after, id limit p_limit for no key update skip locked
  loop
    begin
      perform close_attempt(i, 'system');
      closed := closed || i;
    exception when others then
      failed := failed || i;
    end;
  end loop;
end $$;

-- Whether a late answer would change the paper if it counted: nothing that was given later stands for its
-- question, on this machine or the one after it.
create or replace function would_count(l late_event) returns boolean language sql stable as $$
  select not exists (select from response r
    where r.attempt_id = l.attempt_id and r.position = l.position and (r.epoch, r.seq) >= (l.epoch, l.seq))
$$;
