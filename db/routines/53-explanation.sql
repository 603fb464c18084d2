-- A unit explains after the minutes are signed, until its team has answered or concluded.
create or replace function refuse_late_explanation() returns trigger language plpgsql as $$
begin
  if not exists (select from visit v where v.id = new.visit_id and v.state = 'minutes_signed') then
    raise exception 'an explanation follows the signed minutes and goes before the answer to it'
      using errcode = 'P0001', constraint = 'visit_explanation_open';
  end if;
  return new;
end $$;
create or replace trigger explanation_open before insert on visit_explanation for each row execute function refuse_late_explanation();

-- A file belongs to a sending once that is sent; until then it may be taken away again.
create or replace function refuse_explanation_file_change() returns trigger language plpgsql as $$
begin
  if old.explanation_id is not null then
    raise exception 'what was sent stays' using errcode = 'P0001', constraint = 'explanation_file_kept';
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - 'explanation_id' is distinct from to_jsonb(old) - 'explanation_id' then
    raise exception 'a file keeps what it is' using errcode = 'P0001', constraint = 'explanation_file_kept';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger explanation_file_kept before update or delete on explanation_file for each row execute function refuse_explanation_file_change();
create or replace trigger explanation_file_truncate before truncate on explanation_file for each statement execute function refuse_change();

-- What was sent takes no further file: it goes along with the newest sending, before that is answered.
create or replace function refuse_late_explanation_file() returns trigger language plpgsql as $$
begin
  if new.explanation_id is not null and (
     new.explanation_id is distinct from (select e.id from visit_explanation e where e.visit_id = new.visit_id order by e.id desc limit 1)
     or not exists (select from visit v where v.id = new.visit_id and v.state = 'minutes_signed')) then
    raise exception 'a file goes along with the sending that it belongs to'
      using errcode = 'P0001', constraint = 'explanation_file_open';
  end if;
  return new;
end $$;
create or replace trigger explanation_file_open before insert or update on explanation_file for each row execute function refuse_late_explanation_file();
