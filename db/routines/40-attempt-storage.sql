-- Room on the page for the next version of a row: a save then touches no index (HOT).
alter table attempt set (fillfactor = 50);
alter table response set (fillfactor = 70);

-- Rewritten every few seconds for everybody in the room, worth nothing after a crash.
do $$
begin
  if (select relpersistence from pg_class where oid = 'candidate_presence'::regclass) <> 'u' then
    alter table candidate_presence set unlogged;
  end if;
end $$;

-- The one clock of attempts, to the millisecond as instants are stored. Read it after the attempt's
-- row is locked, in a statement of its own: a clock read before waiting for a lock is a clock of the
-- past, and now() stands still for a whole transaction.
create or replace function exam_clock() returns timestamptz language sql volatile as $$
  select date_trunc('milliseconds', clock_timestamp())
$$;
