-- What stands in the minutes that both sides sign stands still: nobody's figures, notes and signatures change under
-- those who signed them, whatever the services have read.
do $$
declare name text;
begin
  foreach name in array array['signature', 'seal', 'addendum'] loop
    execute format('create or replace trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create or replace trigger append_only_truncate before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
  foreach name in array array['minutes', 'record', 'record_value', 'evidence', 'record_exemption', 'self_report'] loop
    execute format('create or replace trigger signed_truncate before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- A row that says nothing of signing, but belongs to a record: values, notes, evidence.
create or replace function refuse_signed_record_change() returns trigger language plpgsql as $$
declare
  touched uuid[];
  frozen boolean;
begin
  if tg_op <> 'INSERT' then touched := touched || old.record_id; end if;
  if tg_op <> 'DELETE' then touched := touched || new.record_id; end if;
  -- Waits for minutes that are being drawn up, then looks with fresh eyes: one statement would still
  -- see what was there before it waited.
  perform from record r where r.id = any(touched) for share;
  select bool_or(r.state in ('signed', 'sealed')
      or exists (select from minutes m where m.record_id = r.id and m.withdrawn_at is null))
    into frozen from record r where r.id = any(touched);
  if frozen then
    raise exception 'what stands in minutes does not change' using errcode = 'P0001', constraint = 'record_signed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
do $$
declare name text;
begin
  foreach name in array array['record_value', 'evidence', 'record_exemption', 'self_report'] loop
    execute format('create or replace trigger record_signed before insert or update or delete on %I for each row execute function refuse_signed_record_change()', name);
  end loop;
end $$;

-- A sealed record stays as it is; one that is being signed is sealed or taken back to a draft.
create or replace function refuse_record_unsealing() returns trigger language plpgsql as $$
declare
  sealed boolean := exists (select from seal s where s.record_id = old.id);
begin
  if tg_op = 'DELETE' then
    if old.state in ('signed', 'sealed') or sealed then
      raise exception 'a signed record is not deleted' using errcode = 'P0001', constraint = 'record_signed';
    end if;
    return old;
  end if;
  if new.id <> old.id or new.visit_id <> old.visit_id then
    raise exception 'a record keeps its visit' using errcode = 'P0001', constraint = 'record_signed';
  end if;
  if old.state = 'sealed' or (sealed and new.state <> 'sealed') then
    raise exception 'a sealed record does not change' using errcode = 'P0001', constraint = 'record_sealed';
  end if;
  if new.state = 'sealed' and not sealed then
    raise exception 'a record is sealed with its seal' using errcode = 'P0001', constraint = 'record_sealed';
  end if;
  if old.state = 'signed' and new.state not in ('signed', 'sealed')
     and exists (select from minutes m where m.record_id = old.id and m.withdrawn_at is null) then
    raise exception 'the minutes are not taken back' using errcode = 'P0001', constraint = 'record_signed';
  end if;
  return new;
end $$;
create or replace trigger record_unsealing before update or delete on record
  for each row execute function refuse_record_unsealing();

-- Minutes are taken back once, before they are sealed; nothing else about them changes.
create or replace function refuse_minutes_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'minutes are not deleted' using errcode = 'P0001', constraint = 'record_signed';
  end if;
  if exists (select from seal s where s.minutes_id = old.id) then
    raise exception 'sealed minutes do not change' using errcode = 'P0001', constraint = 'record_sealed';
  end if;
  if old.withdrawn_at is not null
     or (new.id, new.record_id, new.number, new.held_on, new.content, new.digest, new.drawn_up_by, new.drawn_up_at)
        is distinct from (old.id, old.record_id, old.number, old.held_on, old.content, old.digest, old.drawn_up_by, old.drawn_up_at) then
    raise exception 'minutes are taken back, or stay' using errcode = 'P0001', constraint = 'record_signed';
  end if;
  return new;
end $$;
create or replace trigger minutes_stay before update or delete on minutes
  for each row execute function refuse_minutes_change();
