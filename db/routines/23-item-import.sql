-- Takes the items of an import out of the bank again, versions, keys and reviews included, while none
-- was ever approved, practised with or put on a form. History is written once; this is the one way
-- back for what came in by mistake. Gives how many items went.
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
  perform set_config('sathach.undoing_import', 'on', true);
  delete from item_review where item_version_id = any(versions);
  delete from item_legal_basis where item_version_id = any(versions);
  delete from item_key where item_version_id = any(versions);
  delete from item_version_picture where item_version_id = any(versions);
  delete from item_version_stimulus where item_version_id = any(versions);
  delete from item_version where id = any(versions);
  delete from item where id = any(items);
  -- The texts that came with them, where nothing else is asked about them and none was ever approved.
  texts := array(select s.id from stimulus s where s.import_id = p_import and s.approved_version is null
    and not exists (select from item_version_stimulus l join stimulus_version v on v.id = l.stimulus_version_id
                    where v.stimulus_id = s.id));
  delete from stimulus_version where stimulus_id = any(texts);
  delete from stimulus where id = any(texts);
  perform set_config('sathach.undoing_import', '', true);
  return cardinality(items);
end $$;
