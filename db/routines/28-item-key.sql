-- What has no key has nothing to review: a version without one is never approved.
create or replace function refuse_approval_without_key() returns trigger language plpgsql as $$
begin
  if new.verdict = 'approved'
     and exists (select from item_version v where v.id = new.item_version_id and v.lacks_key) then
    raise exception 'a version without a key cannot be approved' using errcode = 'P0001', constraint = 'item_review_key';
  end if;
  return new;
end $$;
create or replace trigger key_before_approval before insert on item_review for each row execute function refuse_approval_without_key();
