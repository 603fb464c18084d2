-- What the unit was told with the conclusion stands still: its words, whose it is and by when change for nobody, but by
-- an act that says who moved it and why.
do $$
declare name text;
begin
  execute 'create or replace trigger append_only before update or delete on recommendation_act for each row execute function refuse_change()';
  foreach name in array array['recommendation_act', 'recommendation', 'finding', 'remedy_file'] loop
    execute format('create or replace trigger followed_up_truncate before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;

create or replace function refuse_finding_change() returns trigger language plpgsql as $$
begin
  if old.issued_at is not null then
    raise exception 'a finding that was issued does not change' using errcode = 'P0001', constraint = 'finding_issued';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger finding_stays before update or delete on finding
  for each row execute function refuse_finding_change();

-- The road of a recommendation. From wherever it is open it may be handed on with its visit as a whole.
create or replace function refuse_recommendation_change() returns trigger language plpgsql as $$
declare
  allowed text[];
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'a recommendation begins as a draft' using errcode = 'P0001', constraint = 'recommendation_road';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'a recommendation that was issued is not deleted' using errcode = 'P0001', constraint = 'recommendation_stays';
    end if;
    return old;
  end if;
  allowed := case old.state
    when 'draft' then array['draft', 'issued']
    when 'issued' then array['issued', 'reported', 'escalated']
    when 'returned' then array['returned', 'reported', 'escalated']
    when 'reported' then array['reported', 'accepted', 'returned', 'escalated']
    when 'accepted' then array['accepted', 'closed', 'returned', 'escalated']
    when 'escalated' then array['escalated', 'reported']
    else array['closed'] end;
  if not new.state = any(allowed) then
    raise exception 'a recommendation does not go from % to %', old.state, new.state using errcode = 'P0001', constraint = 'recommendation_road';
  end if;
  if old.state = 'draft' then return new; end if;
  if (new.visit_id, new.finding_id, new.kind, new.text, new.owner_unit_id, new.owner_person)
     is distinct from (old.visit_id, old.finding_id, old.kind, old.text, old.owner_unit_id, old.owner_person) then
    raise exception 'a recommendation that was issued keeps its words' using errcode = 'P0001', constraint = 'recommendation_stays';
  end if;
  if new.due_on is distinct from old.due_on and not exists (
    select from recommendation_act a where a.recommendation_id = new.id
       and a.act in ('extend', 'return') and a.due_from = old.due_on and a.due_on = new.due_on) then
    raise exception 'the day of a recommendation moves by an act' using errcode = 'P0001', constraint = 'recommendation_stays';
  end if;
  if new.state <> old.state and exists (select from visit v where v.id = new.visit_id and v.state = 'closed') then
    raise exception 'the visit is closed' using errcode = 'P0001', constraint = 'recommendation_road';
  end if;
  return new;
end $$;
create or replace trigger recommendation_stays before insert or update or delete on recommendation
  for each row execute function refuse_recommendation_change();

-- A file belongs to a report once that is sent; until then it may be taken away again.
create or replace function refuse_remedy_file_change() returns trigger language plpgsql as $$
begin
  if old.position is not null then
    raise exception 'what was reported stays' using errcode = 'P0001', constraint = 'remedy_file_stays';
  end if;
  if tg_op = 'UPDATE' and (new.id, new.recommendation_id, new.sha256, new.name)
     is distinct from (old.id, old.recommendation_id, old.sha256, old.name) then
    raise exception 'a file keeps what it is' using errcode = 'P0001', constraint = 'remedy_file_stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger remedy_file_stays before update or delete on remedy_file
  for each row execute function refuse_remedy_file_change();

-- No visit is closed over something that is still owed.
create or replace function refuse_visit_closing() returns trigger language plpgsql as $$
begin
  if exists (select from recommendation r where r.visit_id = new.id and r.state not in ('closed', 'escalated')) then
    raise exception 'recommendations are open' using errcode = 'P0001', constraint = 'visit_recommendations_open';
  end if;
  return new;
end $$;
create or replace trigger visit_closing before update on visit
  for each row when (new.state = 'closed' and old.state <> 'closed') execute function refuse_visit_closing();
