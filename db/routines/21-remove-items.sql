-- Takes items out with all their history, and of these stimuli those about which nothing is asked any more. What
-- is written once has this one way back, for what came in by mistake; whoever calls it has made sure that
-- nothing of it is in use. Only the owner may: it is a part of the routines that undo. Gives how many items went.
create or replace function remove_items(p_items uuid[], p_stimuli uuid[]) returns int
language plpgsql as $$
declare
  versions uuid[] := array(select id from item_version where item_id = any(p_items));
  unused uuid[];
begin
  perform set_config('sathach.undoing_import', 'on', true);
  delete from item_review where item_version_id = any(versions);
  delete from item_recheck where item_version_id = any(versions);
  delete from basis_confirmation where item_version_id = any(versions);
  delete from item_legal_basis where item_version_id = any(versions);
  delete from item_key where item_version_id = any(versions);
  delete from item_version_picture where item_version_id = any(versions);
  delete from item_version_stimulus where item_version_id = any(versions);
  delete from item_version where id = any(versions);
  delete from item where id = any(p_items);
  unused := array(
    select id from stimulus s where id = any(p_stimuli) and not exists (
      select from stimulus_version v join item_version_stimulus l on l.stimulus_version_id = v.id
       where v.stimulus_id = s.id));
  delete from stimulus_version where stimulus_id = any(unused);
  delete from stimulus where id = any(unused);
  perform set_config('sathach.undoing_import', '', true);
  return cardinality(p_items);
end $$;
