-- Many saves, one call, one commit. q_*: one entry a request, sorted by id, an attempt at most once.
-- i_*: one entry an answer; i_q is its request, from 1.
--
-- codes, one letter a request: k kept, l lease lost, p paused, c closed, e over time and still open
-- (the caller closes it, if it believes the clock), s a number was used before for another answer, b busy (row held: ask again
-- with wait), x unknown.
--
-- latest: as late as the caller believes it can be when it asks. No answer is noted later, and an
-- attempt's own time moves no further: a clock that jumped ahead and is back has taken nothing from it.
-- What is in time is judged by the clock itself, after the lock.
--
-- held: answers of refused requests that were kept earlier, as "request:seq", comma separated.
drop function if exists save_batch(uuid[], int[], int[], int[], smallint[], text[], boolean);
create or replace function save_batch(
  q_att uuid[], q_epoch int[], i_q int[], i_seq int[], i_pos smallint[], i_val text[], wait boolean,
  latest timestamptz default null,
  out t_ms float8, out codes text, out dls text, out eps text, out held text
) language plpgsql as $$
declare
  l_id uuid[]; l_st text[]; l_ep int[]; l_ca timestamptz[]; l_dl timestamptz[]; l_lt timestamptz[];
  t timestamptz; tt timestamptz[]; c text[]; n_kept int; n_new int;
begin
  -- 1. Lock, in the order of ids. Without wait, rows that somebody holds are left out: the others
  --    must not queue behind one of them.
  if wait then
    select array_agg(a.id), array_agg(a.state), array_agg(a.epoch), array_agg(a.close_after), array_agg(a.deadline_at), array_agg(a.last_t)
      into l_id, l_st, l_ep, l_ca, l_dl, l_lt
      from (select * from attempt where id = any(q_att) order by id for no key update) a;
  else
    select array_agg(a.id), array_agg(a.state), array_agg(a.epoch), array_agg(a.close_after), array_agg(a.deadline_at), array_agg(a.last_t)
      into l_id, l_st, l_ep, l_ca, l_dl, l_lt
      from (select * from attempt where id = any(q_att) order by id for no key update skip locked) a;
  end if;
  -- 2. Clock.
  t := exam_clock();
  if l_id is distinct from q_att then
    select array_agg(l.st order by q.n), array_agg(l.ep order by q.n), array_agg(l.ca order by q.n), array_agg(l.dl order by q.n), array_agg(l.lt order by q.n)
      into l_st, l_ep, l_ca, l_dl, l_lt
      from unnest(q_att) with ordinality q(id, n)
      left join unnest(l_id, l_st, l_ep, l_ca, l_dl, l_lt) l(id, st, ep, ca, dl, lt) on l.id = q.id;
  end if;
  select array_agg(greatest(least(t, latest), l_lt[n]) order by n),
         array_agg(case
           when l_st[n] is null then case when wait then 'x' else 'b' end
           when l_st[n] = 'paused' then 'p'
           when l_st[n] <> 'in_progress' then 'c'
           when greatest(t, l_lt[n]) > l_ca[n] then 'e'
           when q_epoch[n] <> l_ep[n] then 'l'
           else 'k' end order by n)
    into tt, c from generate_subscripts(q_att, 1) n;

  -- 3. Write: history first; only what is new in the history may move the current answer.
  with ev as (
    insert into response_event (attempt_id, epoch, seq, position, value, received_at)
    select q_att[x.q], q_epoch[x.q], x.seq, x.pos, x.val, tt[x.q]
      from unnest(i_q, i_seq, i_pos, i_val) x(q, seq, pos, val) where c[x.q] = 'k'
    on conflict do nothing
    returning attempt_id, position, epoch, seq, value
  ), cur as (
    insert into response (attempt_id, position, epoch, seq, value)
    select distinct on (attempt_id, position) * from ev order by attempt_id, position, seq desc
    on conflict (attempt_id, position) do update
      set epoch = excluded.epoch, seq = excluded.seq, value = excluded.value
      where (excluded.epoch, excluded.seq) > (response.epoch, response.seq)
  )
  select count(*) into n_new from ev;
  -- l_id, not q_att: touching a row that was left out would wait for whoever holds it. Time moves on
  -- only where it ends nothing: a clock that had jumped ahead would otherwise stay believed when back.
  update attempt set last_t = greatest(least(t, latest), last_t)
   where id = any(l_id) and (state <> 'in_progress' or t <= close_after);

  select count(*) into n_kept from unnest(i_q) x(q) where c[x.q] = 'k';
  if n_new < n_kept then
    -- Repeats are fine. A number that stands for another answer already must not be acknowledged.
    select array_agg(case when n = any(r.reused) then 's' else c[n] end order by n) into c
      from generate_subscripts(q_att, 1) n,
      (select coalesce(array_agg(distinct x.q), '{}') reused
         from unnest(i_q, i_seq, i_pos, i_val) x(q, seq, pos, val)
         join response_event e on e.attempt_id = q_att[x.q] and e.epoch = q_epoch[x.q] and e.seq = x.seq
        where c[x.q] = 'k' and (e.position, e.value) is distinct from (x.pos, x.val)) r;
  end if;
  codes := array_to_string(c, '');
  if codes ~ '[pcle]' then
    insert into late_event (attempt_id, epoch, seq, position, value, received_at, reason)
    select q_att[x.q], q_epoch[x.q], x.seq, x.pos, x.val, tt[x.q],
           case c[x.q] when 'p' then 'paused' when 'l' then 'lease' when 'e' then 'late' else 'closed' end
      from unnest(i_q, i_seq, i_pos, i_val) x(q, seq, pos, val)
     where c[x.q] in ('p', 'c', 'l', 'e') and not exists (
       select from response_event e where e.attempt_id = q_att[x.q] and e.epoch = q_epoch[x.q]
         and e.seq = x.seq and e.position = x.pos and e.value = x.val)
    on conflict do nothing;
    -- A repeat whose first answer got lost on the way counts, however late the repeat is.
    select string_agg(x.q || ':' || x.seq, ',') into held
      from unnest(i_q, i_seq, i_pos, i_val) x(q, seq, pos, val)
      join response_event e on e.attempt_id = q_att[x.q] and e.epoch = q_epoch[x.q]
       and e.seq = x.seq and e.position = x.pos and e.value = x.val
     where c[x.q] in ('p', 'c', 'l', 'e');
  end if;
  t_ms := extract(epoch from t) * 1000;
  eps := array_to_string(l_ep, ',', '0');
  select string_agg(coalesce((extract(epoch from d) * 1000)::int8, 0)::text, ',' order by n) into dls
    from unnest(l_dl) with ordinality u(d, n);
end $$;
