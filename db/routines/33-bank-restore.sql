-- Items of a restored archive that were used here, or that anybody did anything to since: with them it stays.
-- Every act on an item is in the log; answers and forms are not acts on it.
create or replace function restored_items_in_use(p_restore uuid) returns setof uuid language sql stable as $$
  select r.item_id from bank_restore_item r join bank_restore b on b.id = r.restore_id
   where r.restore_id = p_restore and (
     exists (select from item_version v join form_item f on f.item_version_id = v.id where v.item_id = r.item_id)
     or exists (select from item_version v join practice_answer p on p.item_version_id = v.id where v.item_id = r.item_id)
     or exists (select from audit_event a
                 where a.subject_type = 'item' and a.subject_id = r.item_id::text and a.at >= b.created_at))
$$;

-- Takes out what a restore brought, history included, while nothing of it is in use. Like undoing an import, it
-- is a way back for what came in by mistake: everything that goes is still in the archive it came from.
create or replace function remove_restored_items(p_restore uuid) returns int
language plpgsql security definer set search_path = public as $$
declare
  items uuid[]; versions uuid[]; shared uuid[];
begin
  items := array(select item_id from bank_restore_item where restore_id = p_restore);
  perform from item where id = any(items) order by id for update;
  if exists (select from restored_items_in_use(p_restore)) then
    raise exception 'items of this restore are in use' using errcode = 'P0001', constraint = 'bank_restore_in_use';
  end if;
  versions := array(select id from item_version where item_id = any(items));
  perform set_config('sathach.undoing_import', 'on', true);
  delete from item_review where item_version_id = any(versions);
  delete from item_recheck where item_version_id = any(versions);
  delete from basis_confirmation where item_version_id = any(versions);
  delete from item_legal_basis where item_version_id = any(versions);
  delete from item_key where item_version_id = any(versions);
  delete from item_version_picture where item_version_id = any(versions);
  delete from item_version_stimulus where item_version_id = any(versions);
  delete from item_version where id = any(versions);
  delete from item where id = any(items);
  -- A stimulus stays where another item has been written on it.
  shared := array(
    select r.stimulus_id from bank_restore_stimulus r where r.restore_id = p_restore and not exists (
      select from stimulus_version s join item_version_stimulus l on l.stimulus_version_id = s.id
       where s.stimulus_id = r.stimulus_id));
  delete from stimulus_version where stimulus_id = any(shared);
  delete from stimulus where id = any(shared);
  perform set_config('sathach.undoing_import', '', true);
  return cardinality(items);
end $$;
