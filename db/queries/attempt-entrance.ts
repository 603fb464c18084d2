import type { ThrottleState } from "@/lib/domain/access/throttle";
import type { CandidateId, FormId, OfficerId, SittingId } from "@/lib/domain/ids";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import type { DeliveryExecutor, DeliverySql } from "./attempt-delivery";

export type OpenSitting = {
  readonly id: SittingId;
  readonly name: string;
  readonly room: string;
  readonly testName: string;
  /** Of the browser that it asks for; null: any. Not for anybody's eyes. */
  readonly configKey: string | null;
  /** The time is over in which one may begin. */
  readonly over: boolean;
  /** In a room with an invigilator; a round of a contest is not. */
  readonly supervised: boolean;
};

/**
 * Sittings whose doors are open, and nothing about who sits there. A round of a contest has no door
 * in the hall: only an officer who has entered it finds it.
 */
export async function selectOpenSittings(
  sql: DeliverySql,
  officerId: OfficerId | null,
): Promise<OpenSitting[]> {
  return sql<OpenSitting[]>`
    select s.id, s.name, s.room, t.name as "testName", b.config_key as "configKey",
           s.window_to < exam_clock() as over, s.contest_id is null as supervised
      from sitting s join test t on t.id = s.test_id left join safe_browser b on b.sitting_id = s.id
     where s.state = 'open' and not s.rehearsal
       and (s.contest_id is null or exists (
         select from candidate c where c.sitting_id = s.id and c.officer_id = ${officerId}))
     order by over, s.window_from, s.name, s.id`;
}

/** A sitting that lists an officer and whose doors are not open. */
export type OwnSitting = Pick<OpenSitting, "id" | "name" | "room"> & {
  readonly windowFrom: Date;
  /** `ahead` will open, `sat` has a receipt to show, `missed` was closed before the officer began. */
  readonly standing: "ahead" | "sat" | "missed";
};

/** Sittings that an officer waits for or has sat lately, the nearest first. */
export async function selectOwnSittings(
  sql: DeliverySql,
  officerId: OfficerId,
): Promise<OwnSitting[]> {
  return sql<OwnSitting[]>`
    select s.id, s.name, s.room, s.window_from as "windowFrom",
           case when s.state = 'ready' then 'ahead'
                when exists (select from attempt a where a.candidate_id = c.id and a.state <> 'created')
                then 'sat' else 'missed' end as standing
      from candidate c join sitting s on s.id = c.sitting_id
     where c.officer_id = ${officerId} and s.contest_id is null and s.state in ('ready', 'closed', 'settled')
       and s.window_to > exam_clock() - interval '60 days'
     order by s.state <> 'ready', abs(extract(epoch from s.window_from - exam_clock())), s.id
     limit 5`;
}

/** Those of them whose list has this officer. */
export async function selectOpenSittingsOf(
  sql: DeliverySql,
  officerId: OfficerId,
): Promise<SittingId[]> {
  const rows = await sql<{ id: SittingId }[]>`
    select s.id from sitting s join candidate c on c.sitting_id = s.id
     where s.state = 'open' and c.officer_id = ${officerId}`;
  return rows.map(({ id }) => id);
}

export type EntranceRow = {
  readonly candidateId: CandidateId;
  readonly number: string;
  readonly codeMac: Buffer | null;
  readonly formId: FormId | null;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly unitName: string;
  readonly title: string;
  readonly rulesAcceptedAt: Date | null;
  readonly hasAttempt: boolean;
  /** Handed in, closed at its deadline, or void: there is nothing left to answer. */
  readonly finished: boolean;
  readonly sittingName: string;
  readonly room: string;
  readonly testName: string;
  readonly sittingState: SittingState;
  readonly sittingStartedAt: Date | null;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly startCodeRequired: boolean;
  /** Ranges from which one enters, in CIDR notation; none: from anywhere. */
  readonly networks: readonly string[];
  /** Of the browser that the sitting asks for; null: any. */
  readonly configKey: string | null;
  readonly supervised: boolean;
  /** With the person's own extra. */
  readonly allowanceS: number;
  readonly itemCount: number;
  readonly t: Date;
};

/** Who stands at the door: by candidate number, or as an officer who is signed in. */
export async function selectEntrance(
  sql: DeliverySql,
  sittingId: SittingId,
  who: { readonly number: string } | { readonly officerId: OfficerId },
): Promise<EntranceRow | undefined> {
  const chosen =
    "number" in who ? sql`c.number = ${who.number}` : sql`c.officer_id = ${who.officerId}`;
  const [row] = await sql<EntranceRow[]>`
    select c.id as "candidateId", c.number, c.code_mac as "codeMac",
           c.form_id as "formId",
           o.family_name as "familyName", o.middle_name as "middleName", o.given_name as "givenName",
           c.unit_name as "unitName", c.title, c.rules_accepted_at as "rulesAcceptedAt",
           exists (select from attempt a where a.candidate_id = c.id and a.state <> 'created') as "hasAttempt",
           exists (select from attempt a where a.candidate_id = c.id and a.state in ('submitted', 'expired', 'voided')) as finished,
           s.name as "sittingName", s.room, t.name as "testName", s.state as "sittingState",
           s.started_at as "sittingStartedAt", s.window_from as "windowFrom", s.window_to as "windowTo",
           s.start_code is not null as "startCodeRequired", s.contest_id is null as supervised,
           s.networks, b.config_key as "configKey",
           t.allowance_s + c.extra_allowance_s as "allowanceS",
           (select count(*)::int from form_item i where i.form_id = c.form_id) as "itemCount",
           exam_clock() as t
      from candidate c
      join officer o on o.id = c.officer_id
      join sitting s on s.id = c.sitting_id
      join test t on t.id = s.test_id
      left join safe_browser b on b.sitting_id = s.id
     where c.sitting_id = ${sittingId} and ${chosen}`;
  return row;
}

/** Whether a sitting is a round of a contest, where nobody but the account says who it is. */
export async function isRound(sql: DeliveryExecutor, sittingId: SittingId): Promise<boolean> {
  const [row] = await sql`
    select from sitting where id = ${sittingId} and contest_id is not null`;
  return row !== undefined;
}

/** Records that a candidate accepted the rules; the first time counts. Undefined: no such candidate. */
export async function updateRulesAccepted(
  sql: DeliverySql,
  sittingId: SittingId,
  candidateId: CandidateId,
  request: { readonly id: string; readonly ip: string | null },
): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date }[]>`
    with before as (
      select id, rules_accepted_at from candidate
       where id = ${candidateId} and sitting_id = ${sittingId} for no key update),
    accepted as (
      update candidate set rules_accepted_at = exam_clock() from before
       where candidate.id = before.id and before.rules_accepted_at is null
      returning candidate.id, candidate.rules_accepted_at),
    recorded as (
      insert into audit_event (actor_kind, actor_id, act, subject_type, subject_id, ip, request_id)
      select 'candidate', id, 'candidate.accept_rules', 'candidate', id::text, ${request.ip}, ${request.id}
        from accepted)
    select coalesce(b.rules_accepted_at, a.rules_accepted_at) as at
      from before b left join accepted a on a.id = b.id`;
  return row?.at;
}

export type RoomCandidate = {
  readonly id: CandidateId;
  readonly admittedAt: Date | null;
  readonly formId: FormId | null;
  /** Changes with each new slip, so that a lost one opens nothing. */
  readonly codeMac: Buffer | null;
};

export type Room = {
  readonly t: Date;
  readonly state: SittingState;
  readonly startedAt: Date | null;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly lateLimitS: number | null;
  readonly candidates: ReadonlyMap<CandidateId, RoomCandidate>;
};

/** A whole waiting room at one instant: one look serves everybody who asks in the same second. */
export async function selectRoom(sql: DeliverySql, id: SittingId): Promise<Room | undefined> {
  const [sitting] = await sql<Omit<Room, "candidates">[]>`
    select exam_clock() as t, state, started_at as "startedAt", window_from as "windowFrom",
           window_to as "windowTo", late_limit_s as "lateLimitS"
      from sitting where id = ${id}`;
  if (!sitting) return undefined;
  const candidates = await sql<RoomCandidate[]>`
    select id, admitted_at as "admittedAt", form_id as "formId", code_mac as "codeMac"
      from candidate where sitting_id = ${id}`;
  return { ...sitting, candidates: new Map(candidates.map((row) => [row.id, row])) };
}

/** Failures counted at some keys, and the clock to judge them by. */
export async function selectFailures(
  sql: DeliveryExecutor,
  keys: readonly string[],
): Promise<{ readonly t: Date; readonly states: ReadonlyMap<string, ThrottleState> }> {
  const rows = await sql<(Partial<ThrottleState> & { key: string | null; t: Date })[]>`
    select c.t, s.key, s.failures, s.last_failure_at as "lastFailureAt", s.blocked_until as "blockedUntil"
      from exam_clock() c(t) left join sign_in_throttle s on s.key = any(${keys})`;
  const states = new Map<string, ThrottleState>();
  for (const { key, failures, lastFailureAt, blockedUntil } of rows) {
    if (key !== null && failures !== undefined && lastFailureAt) {
      states.set(key, { failures, lastFailureAt, blockedUntil: blockedUntil ?? null });
    }
  }
  return { t: rows[0]?.t ?? new Date(0), states };
}

export async function upsertFailures(
  sql: DeliveryExecutor,
  key: string,
  { failures, lastFailureAt, blockedUntil }: ThrottleState,
): Promise<void> {
  await sql`
    insert into sign_in_throttle (key, failures, last_failure_at, blocked_until)
    values (${key}, ${failures}, ${lastFailureAt}, ${blockedUntil})
    on conflict (key) do update set failures = excluded.failures,
      last_failure_at = excluded.last_failure_at, blocked_until = excluded.blocked_until`;
}

/** Forgets the failures of a key: the right person came in. */
export async function deleteFailures(sql: DeliveryExecutor, key: string): Promise<void> {
  await sql`delete from sign_in_throttle where key = ${key}`;
}

/** The file of the browser that a sitting asks for. Undefined: it asks for none. */
export async function selectBrowserConfig(
  sql: DeliverySql,
  sittingId: SittingId,
): Promise<string | undefined> {
  const [row] = await sql<{ config: string }[]>`
    select config from safe_browser where sitting_id = ${sittingId}`;
  return row?.config;
}
