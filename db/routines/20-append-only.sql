-- History is written once. Demonstration data is dated back by the migrator, who owns the tables.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('sathach.dating_back', true) = 'on'
     and current_user not in ('sathach_app', 'sathach_keys') then
    return new;
  end if;
  -- A rehearsal leaves nothing behind; see 71-rehearsal.sql.
  if tg_op = 'DELETE' and current_setting('sathach.removing_rehearsal', true) = 'on'
     and current_user not in ('sathach_app', 'sathach_keys') then
    return old;
  end if;
  -- What an import brought in and nobody used yet may be undone; see 21-remove-items.sql.
  if tg_op = 'DELETE' and current_setting('sathach.undoing_import', true) = 'on'
     and current_user not in ('sathach_app', 'sathach_keys') then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'P0001';
end $$;

do $$
declare name text;
begin
  foreach name in array array['audit_event', 'response_event', 'late_event', 'score', 'item_version', 'item_review', 'form_item', 'result_release', 'unit_event', 'unit_event_unit', 'practice_answer', 'campaign_document', 'visit_step', 'visit_explanation', 'sample_replacement', 'basis_confirmation', 'stimulus_version', 'item_version_stimulus', 'hand_answer', 'hand_score', 'automatic_score', 'item_recheck', 'answer_file'] loop
    execute format('create or replace trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create or replace trigger append_only_truncate before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- Author and reviewer of an item are two persons.
create or replace function refuse_own_review() returns trigger language plpgsql as $$
begin
  if exists (select from item_version v where v.id = new.item_version_id and v.author_id = new.reviewer_id) then
    raise exception 'an author cannot review their own version' using errcode = 'P0001', constraint = 'item_review_other_person';
  end if;
  return new;
end $$;
create or replace trigger other_person before insert on item_review for each row execute function refuse_own_review();

-- Nor does an author confirm their own version, when a document under it has ended or its day has come.
create or replace trigger other_person before insert on item_recheck for each row execute function refuse_own_review();
create or replace trigger other_person before insert on basis_confirmation for each row execute function refuse_own_review();
