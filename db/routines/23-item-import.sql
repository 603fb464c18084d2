-- Takes the items of an import out of the bank again, versions, keys and reviews included, while none
-- was ever approved, practised with or put on a form, and the texts that came with them, where none of
-- these was ever approved. Gives how many items went.
create or replace function remove_imported_items(p_import uuid) returns int
language plpgsql security definer set search_path = public as $$
declare
  items uuid[]; versions uuid[]; texts uuid[];
begin
  items := array(select item_id from item_import_line where import_id = p_import and item_id is not null);
  perform from item where id = any(items) order by id for update;
  versions := array(select id from item_version where item_id = any(items));
  if exists (select from item where id = any(items) and (approved_version is not null or practice_since is not null))
     or exists (select from item_review where item_version_id = any(versions) and verdict = 'approved')
     or exists (select from form_item where item_version_id = any(versions)) then
    raise exception 'items of this import are in use' using errcode = 'P0001', constraint = 'item_import_in_use';
  end if;
  texts := array(select id from stimulus where import_id = p_import and approved_version is null);
  return remove_items(items, texts);
end $$;
