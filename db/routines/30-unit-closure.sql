-- Which units somebody reaches from one unit: itself, those below, and the predecessors of all of
-- these. What is below a predecessor goes with it where everything that it went on in is reached: of
-- a divided unit each part has the past, and none of them what belonged to the others as well.
create or replace function refresh_unit_closure() returns void language plpgsql as $$
begin
  delete from unit_closure;
  insert into unit_closure (ancestor_id, descendant_id)
  with recursive below(ancestor_id, descendant_id) as (
    select id, id from unit
    union
    select b.ancestor_id, u.id from below b join unit u on u.parent_id = b.descendant_id
  )
  select ancestor_id, descendant_id from below;
  -- One step back through the years at a time, until nothing more goes wholly to anybody.
  loop
    insert into unit_closure (ancestor_id, descendant_id)
    with recursive succession as (
      select distinct f.unit_id as from_id, t.unit_id as to_id
      from unit_event_unit f join unit_event_unit t on t.event_id = f.event_id and t.side = 'to'
      where f.side = 'from'
    ), part as (
      select from_id, count(*) as parts from succession group by from_id
    ), below(ancestor_id, descendant_id) as (
      select c.ancestor_id, s.from_id from unit_closure c
      join succession s on s.to_id = c.descendant_id
      join part p on p.from_id = s.from_id
      group by c.ancestor_id, s.from_id, p.parts having count(*) = p.parts
      union
      select b.ancestor_id, u.id from below b join unit u on u.parent_id = b.descendant_id
    )
    select ancestor_id, descendant_id from below
    on conflict do nothing;
    exit when not found;
  end loop;
  insert into unit_closure (ancestor_id, descendant_id)
  with recursive past(ancestor_id, descendant_id) as (
    select ancestor_id, descendant_id from unit_closure
    union
    select p.ancestor_id, f.unit_id from past p
    join unit_event_unit t on t.unit_id = p.descendant_id and t.side = 'to'
    join unit_event_unit f on f.event_id = t.event_id and f.side = 'from'
  )
  select ancestor_id, descendant_id from past
  on conflict do nothing;
end $$;

-- An installation that is brought up to date is reached by what the rule says now.
select refresh_unit_closure();
