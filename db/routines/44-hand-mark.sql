-- A mark that was handed in stays as it is.
create or replace function refuse_handed_in() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('sathach.removing_rehearsal', true) = 'on'
     and current_user not in ('sathach_app', 'sathach_keys') then
    return old;
  end if;
  raise exception 'a mark that was handed in stays' using errcode = 'P0001', constraint = 'hand_mark_handed_in';
end $$;
create or replace trigger handed_in before update or delete on hand_mark
  for each row when (old.handed_in_at is not null) execute function refuse_handed_in();
