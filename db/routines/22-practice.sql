-- What is open to practice, with its key, may never count: neither half of a draw and a release that
-- cross each other comes through, whatever the services have read.
create or replace function refuse_practised_items() returns trigger language plpgsql as $$
begin
  if exists (select from added a
             join item_version v on v.id = a.item_version_id
             join item i on i.id = v.item_id
             where i.practice_since is not null) then
    raise exception 'an item open to practice cannot stand on a form' using errcode = 'P0001', constraint = 'form_item_not_practised';
  end if;
  return null;
end $$;
create or replace trigger not_practised after insert on form_item
  referencing new table as added for each statement execute function refuse_practised_items();

create or replace function refuse_practice_end() returns trigger language plpgsql as $$
begin
  raise exception 'what was open to practice stays so' using errcode = 'P0001', constraint = 'item_practice_stays';
end $$;
create or replace trigger practice_stays before update of practice_since on item for each row
  when (old.practice_since is not null and new.practice_since is distinct from old.practice_since)
  execute function refuse_practice_end();
