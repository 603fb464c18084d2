-- Whoever wrote what an item is asked about does not review the item either: a stimulus is read and approved
-- together with its items, by another person than wrote it.
create or replace function refuse_review_of_own_stimulus() returns trigger language plpgsql as $$
begin
  if exists (select from item_version_stimulus i
             join stimulus_version s on s.id = i.stimulus_version_id
             where i.item_version_id = new.item_version_id and s.author_id = new.reviewer_id) then
    raise exception 'an author cannot review an item on their own stimulus' using errcode = 'P0001', constraint = 'item_review_other_person';
  end if;
  return new;
end $$;
create or replace trigger other_person_stimulus before insert on item_review for each row execute function refuse_review_of_own_stimulus();

create index if not exists stimulus_search on stimulus using gin (search_text gin_trgm_ops);
