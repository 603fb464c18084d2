-- Which units somebody reaches from one unit: itself, those below, and the predecessors of all of these.
create or replace function refresh_unit_closure() returns void language sql as $$
  delete from unit_closure;
  insert into unit_closure (ancestor_id, descendant_id)
  with recursive step(ancestor_id, descendant_id) as (
    select id, id from unit
    union
    select s.ancestor_id, n.id from step s
    join lateral (
      select c.id from unit c where c.parent_id = s.descendant_id
      union all
      select f.unit_id from unit_event_unit t
      join unit_event_unit f on f.event_id = t.event_id and f.side = 'from'
      where t.side = 'to' and t.unit_id = s.descendant_id
    ) n on true
  )
  select ancestor_id, descendant_id from step;
$$;
