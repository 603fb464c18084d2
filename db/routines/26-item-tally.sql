-- Answers count for the statistics of items from the release of their results on. What changes that (a
-- release, another score, an attempt that no longer stands) only notes the attempts; a job does the counting.
-- "Do update" and not "do nothing": the row is locked until this transaction ends, so that no job takes it
-- away having read what was there before.
create or replace function note_tally_due(p_attempts uuid[]) returns void language sql as $$
  insert into tally_due (attempt_id)
  select a.id from attempt a join sitting s on s.id = a.sitting_id
   where a.id = any(p_attempts) and not s.rehearsal
     and exists (select from result_release r where r.sitting_id = s.id)
   order by a.id
  on conflict (attempt_id) do update set again = true
$$;

create or replace function note_released_tally() returns trigger language plpgsql as $$
begin
  perform note_tally_due(array(select a.id from attempt a where a.sitting_id in (select sitting_id from added)));
  return null;
end $$;
create or replace trigger tally_due after insert on result_release
  referencing new table as added for each statement execute function note_released_tally();

create or replace function note_scored_tally() returns trigger language plpgsql as $$
begin
  perform note_tally_due(array(select distinct attempt_id from added));
  return null;
end $$;
create or replace trigger tally_due after insert on score
  referencing new table as added for each statement execute function note_scored_tally();

-- A save names neither column, and does not come by here.
create or replace function note_attempt_tally() returns trigger language plpgsql as $$
begin
  perform note_tally_due(array[new.id]);
  return null;
end $$;
create or replace trigger tally_due after update of state, started_at on attempt
  for each row when (old.state in ('submitted', 'expired', 'voided')) execute function note_attempt_tally();
