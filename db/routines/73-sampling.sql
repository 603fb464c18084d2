-- A draw is fixed with its commitment and happens once: rule, roll, seed and commitment never change,
-- and what was drawn stays drawn.
create or replace function refuse_draw_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('sathach.dating_back', true) = 'on'
     and current_user not in ('sathach_app', 'sathach_keys') then
    return new;
  end if;
  raise exception 'a draw is fixed with its commitment and happens once' using errcode = 'P0001', constraint = 'sample_draw_once';
end $$;

create or replace trigger draw_fixed before update on sample_draw for each row
  when (old.drawn_at is not null
        or (old.campaign_id, old.number, old.rule, old.roll_on, old.seed, old.commitment, old.committed_at)
           is distinct from
           (new.campaign_id, new.number, new.rule, new.roll_on, new.seed, new.commitment, new.committed_at))
  execute function refuse_draw_change();
create or replace trigger unit_fixed before update on sample_unit for each row execute function refuse_draw_change();
create or replace trigger member_fixed before update on sample_member for each row
  when (old.outcome is not null
        or (old.draw_id, old.officer_id, old.unit_id, old.staff_code, old.job_group_code, old.stratum)
           is distinct from
           (new.draw_id, new.officer_id, new.unit_id, new.staff_code, new.job_group_code, new.stratum))
  execute function refuse_draw_change();

-- A roll takes nobody in after the draw, and loses nobody ever.
create or replace function refuse_late_member() returns trigger language plpgsql as $$
begin
  if exists (select from added a join sample_draw d on d.id = a.draw_id where d.drawn_at is not null) then
    raise exception 'a draw is fixed with its commitment and happens once' using errcode = 'P0001', constraint = 'sample_draw_once';
  end if;
  return null;
end $$;
create or replace trigger member_in_time after insert on sample_member
  referencing new table as added for each statement execute function refuse_late_member();
do $$
declare name text;
begin
  foreach name in array array['sample_draw', 'sample_unit', 'sample_member'] loop
    execute format('create or replace trigger kept before delete on %I for each row execute function refuse_draw_change()', name);
    execute format('create or replace trigger kept_whole before truncate on %I for each statement execute function refuse_draw_change()', name);
  end loop;
end $$;

-- Demonstration data is dated back by the migrator, as sittings are.
create or replace function date_back_draw(p_draw uuid, p_drawn_at timestamptz) returns void language plpgsql as $$
begin
  perform set_config('sathach.dating_back', 'on', true);
  update sample_draw set committed_at = p_drawn_at - interval '1 day', drawn_at = p_drawn_at where id = p_draw;
  perform set_config('sathach.dating_back', 'off', true);
end $$;
