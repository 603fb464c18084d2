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
  items uuid[];
begin
  items := array(select item_id from bank_restore_item where restore_id = p_restore);
  perform from item where id = any(items) order by id for update;
  if exists (select from restored_items_in_use(p_restore)) then
    raise exception 'items of this restore are in use' using errcode = 'P0001', constraint = 'bank_restore_in_use';
  end if;
  return remove_items(items, array(select stimulus_id from bank_restore_stimulus where restore_id = p_restore));
end $$;
