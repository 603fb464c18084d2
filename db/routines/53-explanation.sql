-- A unit explains after the minutes are signed, until its team has answered or concluded.
create or replace function refuse_late_explanation() returns trigger language plpgsql as $$
begin
  if not exists (select from visit v where v.id = new.visit_id and v.state = 'minutes_signed') then
    raise exception 'an explanation follows the signed minutes and goes before the answer to it'
      using errcode = 'P0001', constraint = 'visit_explanation_open';
  end if;
  return new;
end $$;
create or replace trigger explanation_open before insert on visit_explanation for each row execute function refuse_late_explanation();
