-- A rehearsal on the real installation: synthetic people make a sitting that is marked as one, and
-- nothing of it stays. The app's roles can call neither, nor change the mark.
create or replace function refuse_rehearsal_change() returns trigger language plpgsql as $$
begin
  raise exception 'a sitting is a rehearsal from the first moment or never' using errcode = 'P0001';
end $$;
create or replace trigger rehearsal_stays before update of rehearsal on sitting
  for each row when (old.rehearsal is distinct from new.rehearsal) execute function refuse_rehearsal_change();

-- An account that nobody can sign in with, a unit of its own, and officers who are in no real one.
create or replace function make_rehearsal_people(p_count int)
returns table (user_id uuid, unit_id uuid, officer_ids uuid[]) language plpgsql as $$
declare
  mark text := 'dien-tap-' || substr(gen_random_uuid()::text, 1, 8);
begin
  insert into "user" (login, display_name, search_text, password_hash, disabled_at)
    values (mark, 'Diễn tập', 'dien tap', '-', clock_timestamp()) returning id into user_id;
  insert into unit (code, name, short_name, search_text, type_code, valid_from, created_basis)
    select upper(mark), 'Đơn vị diễn tập (dữ liệu giả)', 'Diễn tập', 'don vi dien tap (du lieu gia)', t.code,
           current_date - 2, 'Diễn tập'
      from unit_type t order by t.position limit 1 returning id into unit_id;
  insert into unit_closure values (unit_id, unit_id);
  with made as (
    insert into officer (staff_code, family_name, middle_name, given_name, search_text, demonstration)
    select format('%s-%s', upper(mark), n), 'Diễn', 'Tập', format('Giả %s', n), format('dien tap gia %s', n), true
      from generate_series(1, p_count) n returning id),
  posted as (
    insert into assignment (officer_id, unit_id, title, job_group_code, valid_from)
    select made.id, make_rehearsal_people.unit_id, 'Người giả để diễn tập',
           (select code from job_group order by position limit 1), current_date - 2
      from made)
  select array_agg(made.id) into officer_ids from made;
  return next;
end $$;

-- Takes away every rehearsal with its people, also what one left that was cut short. What a real
-- list has taken up stays. Gives how many sittings went.
create or replace function remove_rehearsals() returns int language plpgsql as $$
declare
  sittings uuid[]; attempts uuid[]; forms uuid[];
begin
  perform set_config('sathach.removing_rehearsal', 'on', true);
  perform from sitting where rehearsal order by id for update;
  sittings := array(select id from sitting where rehearsal);
  attempts := array(select id from attempt where sitting_id = any(sittings));
  forms := array(select id from form where sitting_id = any(sittings));
  delete from message_ack where attempt_id = any(attempts);
  delete from sitting_message where sitting_id = any(sittings);
  delete from incident where sitting_id = any(sittings);
  delete from time_grant where attempt_id = any(attempts);
  delete from answer_file where attempt_id = any(attempts);
  delete from late_event where attempt_id = any(attempts);
  delete from response_event where attempt_id = any(attempts);
  delete from response where attempt_id = any(attempts);
  delete from hand_score where answer_id in (select id from hand_answer where attempt_id = any(attempts));
  delete from hand_mark where answer_id in (select id from hand_answer where attempt_id = any(attempts));
  delete from hand_answer where attempt_id = any(attempts);
  delete from automatic_score where attempt_id = any(attempts);
  delete from score where attempt_id = any(attempts);
  delete from finish where attempt_id = any(attempts);
  delete from attempt where id = any(attempts);
  delete from candidate_presence where candidate_id in (select id from candidate where sitting_id = any(sittings));
  delete from candidate where sitting_id = any(sittings);
  delete from form_item where form_id = any(forms);
  delete from form where id = any(forms);
  delete from safe_browser where sitting_id = any(sittings);
  delete from sitting_marker where sitting_id = any(sittings);
  delete from marking_rule where sitting_id = any(sittings);
  delete from sitting_invigilator where sitting_id = any(sittings);
  delete from result_release where sitting_id = any(sittings);
  delete from sitting where id = any(sittings);
  delete from assignment a using officer o
    where o.id = a.officer_id and o.staff_code like 'DIEN-TAP-%' and o.demonstration
      and not exists (select from candidate c where c.officer_id = o.id);
  delete from accommodation a using officer o
    where o.id = a.officer_id and o.staff_code like 'DIEN-TAP-%' and o.demonstration
      and not exists (select from candidate c where c.officer_id = o.id);
  delete from officer o
    where o.staff_code like 'DIEN-TAP-%' and o.demonstration
      and not exists (select from candidate c where c.officer_id = o.id);
  delete from unit_closure c using unit u
    where u.code like 'DIEN-TAP-%' and u.id in (c.ancestor_id, c.descendant_id)
      and not exists (select from assignment a where a.unit_id = u.id);
  delete from unit u
    where u.code like 'DIEN-TAP-%' and not exists (select from assignment a where a.unit_id = u.id)
      and not exists (select from sitting s where s.owner_unit_id = u.id);
  delete from "user" u
    where u.login like 'dien-tap-%' and u.password_hash = '-'
      and not exists (select from sitting s where s.created_by = u.id);
  perform set_config('sathach.removing_rehearsal', 'off', true);
  return cardinality(sittings);
end $$;
