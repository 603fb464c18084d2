-- When a legal document is in force, said once. Its last day is the one written down; without one, the day
-- before the document that replaced it came into force, or "-infinity" where nobody knows that day.
create or replace view legal_term as
  select d.id, d.effective_from as first_day,
         coalesce(d.effective_to,
           case when r.id is not null
                then coalesce(r.effective_from - 1, r.issued_on - 1, '-infinity'::date) end) as last_day
    from legal_document d
    left join legal_document r on r.id = d.replaced_by_id;

-- The bases of item versions that do not carry them on a day: documents that begin later, or that have ended
-- without a reviewer having found the version right all the same. `ended` tells the two apart. What was found
-- right because of another document falls with that one.
create or replace function bases_not_in_force(p_on date)
returns table (item_version_id uuid, legal_document_id uuid, last_day date, ended boolean)
language sql stable as $$
  select b.item_version_id, b.legal_document_id, t.last_day, coalesce(t.last_day < p_on, false)
    from legal_term t
    join item_legal_basis b on b.legal_document_id = t.id
   where t.first_day > p_on
      or (t.last_day < p_on and not exists (
           select from basis_confirmation c
             left join legal_term s on s.id = c.stands_on_id
            where c.item_version_id = b.item_version_id and c.legal_document_id = b.legal_document_id
              and c.ended_on = t.last_day
              and (c.stands_on_id is null or s.last_day is null or s.last_day >= p_on)))
$$;
