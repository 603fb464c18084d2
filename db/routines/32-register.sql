-- Nobody holds two main posts at once. Whoever gives the same person a post meanwhile is waited for,
-- so that the later of the two sees the other.
create or replace function refuse_two_main_posts() returns trigger language plpgsql as $$
begin
  perform from officer where id in (select officer_id from changed where not concurrent)
    order by id for no key update;
  if exists (
    select from changed c join assignment a on a.officer_id = c.officer_id and a.id <> c.id
     where not c.concurrent and not a.concurrent
       and daterange(a.valid_from, a.valid_to) && daterange(c.valid_from, c.valid_to)) then
    raise exception 'an officer holds one main post at a time'
      using errcode = '23P01', constraint = 'assignment_one_main_post';
  end if;
  return null;
end $$;
create or replace trigger one_main_post_new after insert on assignment
  referencing new table as changed for each statement execute function refuse_two_main_posts();
create or replace trigger one_main_post after update on assignment
  referencing new table as changed for each statement execute function refuse_two_main_posts();

-- No unit is its own superior, however long the way round.
create or replace function refuse_own_ancestor() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive above(start, at) as (
      select id, parent_id from changed where parent_id is not null
      union
      select above.start, unit.parent_id from above join unit on unit.id = above.at
       where unit.parent_id is not null)
    select from above where start = at) then
    raise exception 'a unit is not its own superior'
      using errcode = '23P01', constraint = 'unit_own_ancestor';
  end if;
  return null;
end $$;
create or replace trigger no_own_ancestor_new after insert on unit
  referencing new table as changed for each statement execute function refuse_own_ancestor();
create or replace trigger no_own_ancestor after update on unit
  referencing new table as changed for each statement execute function refuse_own_ancestor();

-- What has come to depend on the people and units that an import entered, by table: whatever refers
-- to them now or in a later version.
create or replace function register_dependants(p_import uuid)
returns table (at_position int, by_table text) language plpgsql stable as $$
declare reference record;
begin
  for reference in
    select c.conrelid::regclass::text as source, a.attname as field,
           case c.confrelid when 'officer'::regclass then 'officer_id' else 'unit_id' end as target
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid in ('officer'::regclass, 'unit'::regclass)
       and c.conrelid::regclass::text not in ('assignment', 'register_line', 'unit_closure', 'unit_event_unit')
     order by 1, 2
  loop
    return query execute format(
      'select distinct l.position, %L::text from register_line l join %s t on t.%I = l.%I
        where l.import_id = $1 and (l.effect ->> ''entered'')::boolean',
      reference.source, reference.source, reference.field, reference.target) using p_import;
  end loop;
end $$;

-- What the lines of an import did that no longer stands as it was left, or that others lean on.
create or replace function register_hindrances(p_import uuid)
returns table (line_position int, reason text, in_table text) language sql stable as $$
  with line as materialized (
    select position, label, code, officer_id, unit_id, effect,
      (effect ->> 'entered')::boolean as entered
    from register_line where import_id = p_import and effect is not null),
  begun as materialized (
    select l.position, (e.value ->> 'postId')::uuid as post_id, (e.value ->> 'until')::date as until
    from line l, jsonb_array_elements(l.effect -> 'begun') e),
  ended as materialized (
    select l.position, (e.value ->> 'postId')::uuid as post_id, (e.value ->> 'on')::date as on_day
    from line l, jsonb_array_elements(l.effect -> 'ended') e),
  hindrance(position, reason, in_table) as (
    select at_position, 'depended_on', by_table from register_dependants(p_import)
    union
    select l.position, 'depended_on', 'assignment' from line l join assignment a
      on a.officer_id = l.officer_id or a.unit_id = l.unit_id
      where l.entered and not exists (select from begun b where b.post_id = a.id)
    union
    select l.position, 'depended_on', 'unit' from line l join unit c on c.parent_id = l.unit_id
      where l.entered
        and not exists (select from line o where o.entered and o.unit_id = c.id)
    union
    select l.position, 'depended_on', 'unit_event' from line l
      join unit_event_unit u on u.unit_id = l.unit_id
      where l.entered and not exists (
        select from line o where (o.effect ->> 'eventId')::uuid = u.event_id)
    union
    select b.position, 'post_changed', null from begun b
      left join assignment a on a.id = b.post_id
      where a.id is null or a.valid_to is distinct from b.until
    union
    select e.position, 'post_changed', null from ended e
      left join assignment a on a.id = e.post_id
      where a.id is null or a.valid_to is distinct from e.on_day
    union
    select e.position, 'post_changed', null from ended e
      join assignment a on a.id = e.post_id
      join assignment later on later.officer_id = a.officer_id and later.valid_from >= e.on_day
        and not later.concurrent and not a.concurrent
      where not exists (select from begun b where b.post_id = later.id)
    union
    select b.position, 'listed_since', null from begun b
      join assignment a on a.id = b.post_id
      join candidate c on c.officer_id = a.officer_id and c.unit_id = a.unit_id
      join register_import i on i.id = p_import and c.created_at > i.applied_at
    union
    select l.position, 'facts_changed', null from line l join officer o on o.id = l.officer_id
      where l.effect ? 'officerFacts' and (
        o.family_name, o.middle_name, o.given_name, o.sex, o.birth_date::text)
        is distinct from (
        l.effect #>> '{officerFacts,after,familyName}', l.effect #>> '{officerFacts,after,middleName}',
        l.effect #>> '{officerFacts,after,givenName}', l.effect #>> '{officerFacts,after,sex}',
        l.effect #>> '{officerFacts,after,birthDate}')
    union
    select l.position, 'facts_changed', null from line l join unit u on u.id = l.unit_id
      where l.effect ? 'unitFacts' and (
        u.code, u.name, u.short_name, u.type_code, u.group_id::text, u.parent_id::text)
        is distinct from (
        l.effect #>> '{unitFacts,after,code}', l.effect #>> '{unitFacts,after,name}',
        l.effect #>> '{unitFacts,after,shortName}', l.effect #>> '{unitFacts,after,typeCode}',
        l.effect #>> '{unitFacts,after,groupId}', l.effect #>> '{unitFacts,after,parentId}')
    union
    select l.position, 'unit_changed', null from line l
      join unit u on u.id = (l.effect #>> '{endedUnit,unitId}')::uuid
      where u.valid_to is distinct from (l.effect #>> '{endedUnit,on}')::date
    union
    -- Another unit has come to bear the code that one of these would have again.
    select l.position, 'unit_changed', null from line l
      join unit u on u.id = coalesce((l.effect #>> '{endedUnit,unitId}')::uuid, l.unit_id)
      join unit o on o.id <> u.id and lower(o.code) =
        lower(case when l.effect ? 'unitFacts' then l.effect #>> '{unitFacts,before,code}' else u.code end)
      where (l.effect ? 'endedUnit' or l.effect ? 'unitFacts')
        and daterange(o.valid_from, least(o.code_to, o.valid_to)) && daterange(u.valid_from,
          least(u.code_to, case when l.effect ? 'endedUnit' then null else u.valid_to end))
        and not exists (select from line e where e.entered and e.unit_id = o.id))
  select distinct h.position, h.reason, h.in_table from hindrance h;
$$;

-- Takes the events of the organisation that an import entered out again: the one way back for what
-- came in by mistake, while nothing depends on it.
create or replace function remove_register_events(p_import uuid) returns int
language plpgsql security definer set search_path = public as $$
declare
  events uuid[];
begin
  events := array(select distinct (effect ->> 'eventId')::uuid from register_line
    where import_id = p_import and effect ? 'eventId');
  perform set_config('sathach.undoing_import', 'on', true);
  delete from unit_event_unit where event_id = any(events);
  delete from unit_event where id = any(events);
  perform set_config('sathach.undoing_import', '', true);
  return cardinality(events);
end $$;
