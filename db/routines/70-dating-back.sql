-- Demonstration data only: a sitting run today by simulated officers is dated back to `p_start`, each
-- attempt stretched to a believable length, in one recorded step. The app's roles cannot call it.
create or replace function date_back_demonstration(p_sitting uuid, p_start timestamptz) returns void
language plpgsql as $$
declare
  s sitting;
begin
  if not exists (select from setting where key = 'installation' and value @> '{"demonstration": true}') then
    raise exception 'this installation holds no demonstration data' using errcode = 'P0001';
  end if;
  select * into strict s from sitting where id = p_sitting for update;
  if s.state <> 'settled' then
    raise exception 'only a settled sitting is dated back' using errcode = 'P0001';
  end if;
  if exists (select from visit v join record r on r.visit_id = v.id
             where v.campaign_id = s.campaign_id and r.state = 'sealed') then
    raise exception 'a record of this campaign is sealed' using errcode = 'P0001';
  end if;
  perform set_config('sathach.dating_back', 'on', true);

  create temporary table dated on commit drop as
    select a.id, a.started_at as old_start, a.closed_at as old_end,
      p_start + make_interval(secs => (hashtext(a.id::text) & 1023) * 0.2) as new_start,
      -- Between 45 and 97 per cent of the time allowed.
      make_interval(secs => a.allowance_s * (0.45 + 0.52 * ((hashtext('t' || a.id::text) & 1023) / 1023.0))) as took
    from attempt a where a.sitting_id = p_sitting and a.started_at is not null and a.closed_at is not null;

  update response_event e set received_at =
      d.new_start + d.took * (extract(epoch from e.received_at - d.old_start)
        / greatest(extract(epoch from d.old_end - d.old_start), 0.001))
    from dated d where d.id = e.attempt_id;
  update finish f set finished_at = d.new_start + d.took, closed_at = d.new_start + d.took
    from dated d where d.id = f.attempt_id;
  update score set at = d.new_start + d.took + interval '2 seconds' from dated d where d.id = score.attempt_id;
  update attempt a set
      started_at = d.new_start,
      deadline_at = d.new_start + make_interval(secs => a.allowance_s),
      close_after = d.new_start + make_interval(secs => a.allowance_s + a.grace_s),
      closed_at = d.new_start + d.took,
      last_t = d.new_start + d.took
    from dated d where d.id = a.id;
  update candidate set admitted_at = p_start - interval '10 minutes'
    where sitting_id = p_sitting and admitted_at is not null;
  update result_release set at = p_start + interval '3 hours' where sitting_id = p_sitting;
  update sitting set
      window_from = p_start, window_to = p_start + interval '2 hours',
      opened_at = p_start - interval '20 minutes', started_at = p_start,
      closed_at = p_start + interval '90 minutes', settled_at = p_start + interval '2 hours'
    where id = p_sitting;
  insert into audit_event (actor_kind, act, subject_type, subject_id, detail)
    values ('system', 'demonstration.date_back', 'sitting', p_sitting::text, jsonb_build_object('to', p_start));
  perform set_config('sathach.dating_back', 'off', true);
  drop table dated;
end $$;
