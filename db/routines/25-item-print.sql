-- Items of nearly the same words find each other by locality-sensitive hashing: 42 min-hashes of the pairs of
-- neighbouring words (Broder 1997), three to a band. Two texts that share 7 of 10 pairs share a band with a
-- probability of 99.7 %, two that share 1 of 10 with 1.4 %: so few others have to be read (Leskovec, Rajaraman,
-- Ullman: Mining of Massive Datasets, ch. 3). Which of them really are alike the domain decides.
create or replace function text_bands(p_text text) returns int[] language sql immutable parallel safe as $$
  with words as (
    select w, n from regexp_split_to_table(trim(regexp_replace(p_text, '[^a-z0-9]+', ' ', 'g')), ' ')
      with ordinality as t(w, n) where w <> ''),
  pairs as (select distinct pair from (select w || ' ' || coalesce(lead(w) over (order by n), '') as pair from words) p),
  mins as (
    select seed, min(hashtextextended(pair, seed)) as least
      from pairs, generate_series(1, 42) seed group by seed)
  select coalesce(array_agg(band order by band), '{}')
    from (select hashtext(((seed - 1) / 3)::text || ':' || string_agg(least::text, ',' order by seed)) as band
            from mins group by (seed - 1) / 3) b
$$;

-- Hashing costs some milliseconds an item, which nobody who writes ten thousand of them should wait for: a
-- write only notes what is to be done.
create or replace function print_item() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.search_text is distinct from old.search_text then
    insert into item_print (item_id) values (new.id)
    on conflict (item_id) do update set bands = null, compared_at = null;
  end if;
  return null;
end $$;
create or replace trigger printed after insert or update of search_text on item
  for each row execute function print_item();

-- Does it for some items. Their searched text begins with the code, which says nothing of what is asked.
create or replace function print_waiting(p_limit int) returns void language sql as $$
  update item_print p
     set bands = text_bands(substr(i.search_text, length(i.code) + 1))
    from item i
   where i.id = p.item_id and p.item_id in (
     select item_id from item_print where bands is null and compared_at is null
      order by item_id limit p_limit for update skip locked)
$$;

-- What was there before this version.
insert into item_print (item_id)
select id from item where not exists (select from item_print where item_id = item.id);
