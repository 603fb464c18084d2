import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { onTestFinished } from "vitest";
import { formDigest } from "@/lib/domain/form/digest";
import type {
  AttemptId,
  CampaignId,
  CandidateId,
  FormId,
  SittingId,
  UnitId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import type { Block } from "@/lib/domain/item/content";
import { type Interaction, optionIds } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import type { Actor } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";
import type { ScoringRule } from "@/lib/domain/scoring/score-item";
import { codeMac } from "@/lib/services/sitting/candidate-code";
import { codeKey } from "./keys";

export type RoomCandidate = {
  readonly id: CandidateId;
  readonly number: string;
  readonly code: string;
};

export type Room = {
  readonly sql: postgres.Sql;
  readonly unitId: UnitId;
  readonly campaignId: CampaignId;
  readonly visitId: VisitId;
  readonly sittingId: SittingId;
  readonly formId: FormId;
  readonly candidates: readonly [RoomCandidate, ...RoomCandidate[]];
  /** Two invigilators of the room, an inspector of the unit's visit, and somebody with no part in it. */
  readonly invigilator: Actor;
  readonly second: Actor;
  readonly inspector: Actor;
  readonly stranger: Actor;
};

export type RoomOptions = {
  readonly candidates?: number;
  readonly allowanceS?: number;
  readonly graceS?: number;
  readonly policy?: "full_time" | "hard_end";
  readonly windowToS?: number;
  readonly startCode?: string;
  readonly reviewPolicy?: "none" | "score" | "topics";
  readonly scoringRule?: ScoringRule;
  readonly questions?: readonly RoomQuestion[];
};

/** Words that stand only in keys and explanations: no candidate may ever meet one. */
export const keyMark = "KEYMARK";

export type RoomQuestion = { readonly interaction: Interaction; readonly key: ItemKey };

/** A choice among options named by letters. */
function choice(letters: string, correct: string): RoomQuestion {
  const type = correct.length > 1 ? "multiple_choice" : "single_choice";
  const options = [...letters].map((id) => ({ id, content: text(`Option ${id}`), pinned: false }));
  return { interaction: { type, shuffle: true, options }, key: { type, correct: [...correct] } };
}

/** Correct: position 1 "b", 2 "a" and "c", 3 "true", 4 "a", 5 "a". */
const fiveQuestions: readonly RoomQuestion[] = [
  choice("abcd", "b"),
  choice("abcd", "ac"),
  { interaction: { type: "true_false" }, key: { type: "true_false", correct: ["true"] } },
  choice("ab", "a"),
  choice("abc", "a"),
];

/** A sitting under way, with five questions unless others are given, everybody admitted and nobody begun. */
export async function aRoom(url: string, options: RoomOptions = {}): Promise<Room> {
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  onTestFinished(() => sql.end());
  const name = randomUUID();
  await sql`insert into unit_type values ('xa', 'Xã', 'Commune', 1) on conflict do nothing`;
  await sql`insert into job_group values ('cm', 'Chuyên môn', 'Expert', 1) on conflict do nothing`;
  const unitId = await one<UnitId>(sql`
    insert into unit (name, short_name, type_code, valid_from) values (${name}, ${name}, 'xa', '2018-01-01') returning id`);
  await sql`insert into unit_closure values (${unitId}, ${unitId})`;
  const people = {
    invigilator: await anActor(sql, "invigilator"),
    second: await anActor(sql, "invigilator"),
    inspector: await anActor(sql, "inspector"),
    stranger: await anActor(sql, "invigilator"),
  };
  const by = people.invigilator.userId;
  const { campaignId, visitId } = await aVisit(sql, { name, unitId, by });
  await sql`insert into visit_member (visit_id, user_id, task) values (${visitId}, ${people.inspector.userId}, 'member')`;
  const testId = await aTest(sql, { by, ...options });
  const sittingId = await one<SittingId>(sql`
    insert into sitting (test_id, campaign_id, owner_unit_id, name, room, window_from, window_to, deadline_policy, state, start_code, seed, opened_at, started_at, created_by)
    values (${testId}, ${campaignId}, ${unitId}, ${name}, 'P.1', clock_timestamp() - interval '1 h',
      clock_timestamp() + make_interval(secs => ${options.windowToS ?? 7200}), ${options.policy ?? "full_time"}, 'open',
      ${options.startCode ?? null}, 's', clock_timestamp(), clock_timestamp(), ${by}) returning id`);
  for (const { userId } of [people.invigilator, people.second]) {
    await sql`insert into sitting_invigilator values (${sittingId}, ${userId})`;
  }
  const { questions = fiveQuestions } = options;
  const formId = await aForm(sql, { testId, sittingId, by, questions });
  const seat = { sittingId, formId, unitId, by };
  const candidates: [RoomCandidate, ...RoomCandidate[]] = [
    await aCandidate(sql, { ...seat, n: 1 }),
  ];
  for (let n = 2; n <= (options.candidates ?? 1); n += 1) {
    candidates.push(await aCandidate(sql, { ...seat, n }));
  }
  return { sql, unitId, campaignId, visitId, sittingId, formId, candidates, ...people };
}

/** An attempt that runs since now, made without the API. */
export async function aRunningAttempt(
  { sql, sittingId, formId }: Room,
  candidate: RoomCandidate,
  { allowanceS = 3600, graceS = 30 } = {},
): Promise<AttemptId> {
  return one<AttemptId>(sql`
    insert into attempt (candidate_id, sitting_id, form_id, state, device_id, allowance_s, grace_s, started_at, deadline_at, close_after, last_t)
    select ${candidate.id}, ${sittingId}, ${formId}, 'in_progress', 'device-one', ${allowanceS}, ${graceS}, t,
           t + make_interval(secs => ${allowanceS}), t + make_interval(secs => ${allowanceS + graceS}), t
      from exam_clock() t returning id`);
}

/** One running attempt for each candidate; ask for it in rooms of two and more. */
export async function runningAttempts(room: Room): Promise<[AttemptId, AttemptId, ...AttemptId[]]> {
  const [one, two, ...more] = await Promise.all(
    room.candidates.map((candidate) => aRunningAttempt(room, candidate)),
  );
  if (one === undefined || two === undefined) throw new Error("a room of one");
  return [one, two, ...more];
}

/** Moves an attempt with all its answers this many seconds into the past, so that its end is nearer. */
export async function makeOlder({ sql }: Room, attemptId: AttemptId, seconds: number) {
  await sql.begin(async (tx) => {
    await tx`select set_config('sathach.dating_back', 'on', true)`;
    const by = tx`make_interval(secs => ${seconds})`;
    await tx`
      update attempt set started_at = started_at - ${by}, deadline_at = deadline_at - ${by},
             close_after = close_after - ${by}, paused_at = paused_at - ${by}, last_t = last_t - ${by}
       where id = ${attemptId}`;
    await tx`update response_event set received_at = received_at - ${by} where attempt_id = ${attemptId}`;
  });
}

async function anActor(sql: postgres.Sql, role: Role): Promise<Actor> {
  const login = randomUUID();
  const userId = await one<UserId>(sql`
    insert into "user" (login, display_name, password_hash) values (${login}, ${login}, '-') returning id`);
  return { userId, name: login, officerId: null, roles: [{ role, unitId: null }] };
}

async function aVisit(
  sql: postgres.Sql,
  { name, unitId, by }: { name: string; unitId: UnitId; by: UserId },
) {
  const criteria = await one(sql`
    insert into criteria_set (code, name, sections) values (${name}, ${name}, '[]') returning id`);
  const campaignId = await one<CampaignId>(sql`
    insert into campaign (code, name, year, decision_number, decision_on, owner_unit_id, criteria_set_id, period_from, period_to, created_by)
    values (${name}, ${name}, 2026, '1', '2026-01-01', ${unitId}, ${criteria}, '2026-01-01', '2026-12-31', ${by}) returning id`);
  const visitId = await one<VisitId>(sql`
    insert into visit (campaign_id, unit_id) values (${campaignId}, ${unitId}) returning id`);
  return { campaignId, visitId };
}

async function aTest(sql: postgres.Sql, options: RoomOptions & { by: UserId }) {
  const bank = await one(
    sql`insert into bank (code, name) values (${randomUUID()}, 'b') returning id`,
  );
  const blueprint = await one(sql`
    insert into blueprint (bank_id, name, created_by) values (${bank}, 'b', ${options.by}) returning id`);
  const { allowanceS = 3600, graceS = 30, reviewPolicy = "topics" } = options;
  const { scoringRule = "all_or_nothing" } = options;
  return one(sql`
    insert into test (name, blueprint_id, allowance_s, grace_s, cut_percent, review_policy, scoring_rule, created_by)
    values ('Test', ${blueprint}, ${allowanceS}, ${graceS}, 50, ${reviewPolicy}, ${scoringRule}, ${options.by}) returning id`);
}

type NewForm = {
  readonly testId: string;
  readonly sittingId: SittingId;
  readonly by: UserId;
  readonly questions: readonly RoomQuestion[];
};

async function aForm(
  sql: postgres.Sql,
  { testId, sittingId, by, questions }: NewForm,
): Promise<FormId> {
  const formId = await one<FormId>(sql`
    insert into form (test_id, sitting_id, number, seed, digest) values (${testId}, ${sittingId}, 1, 's', '') returning id`);
  const topic = await one(sql`
    insert into topic (code, name, name_en, position) values (${randomUUID()}, 'Chủ đề', 'Topic', 1) returning id`);
  const bank = await one(
    sql`insert into bank (code, name) values (${randomUUID()}, 'b') returning id`,
  );
  const items = [];
  for (const [index, { interaction, key }] of questions.entries()) {
    const item = await one(sql`
      insert into item (bank_id, code, topic_id, level, author_id) values (${bank}, ${`Q${index}`}, ${topic}, 'NB', ${by}) returning id`);
    const version = await one(sql`
      insert into item_version (item_id, version, stem, interaction, author_id)
      values (${item}, 1, ${sql.json(text(`Question ${index + 1}`))}, ${sql.json(interaction)}, ${by}) returning id`);
    await sql`
      insert into item_key (item_version_id, key, explanation, misconceptions)
      values (${version}, ${sql.json(key)}, ${sql.json(text(`Because ${keyMark}`))}, ${sql.json({ d: keyMark })})`;
    const ids = optionIds(interaction);
    const order = interaction.type === "true_false" ? ids : ids.toReversed();
    await sql`
      insert into form_item (form_id, position, item_version_id, option_order, topic_id)
      values (${formId}, ${index + 1}, ${version}, ${sql.json(order)}, ${topic})`;
    items.push({ position: index + 1, id: version, points: 100, optionOrder: order });
  }
  await sql`update form set digest = ${formDigest(items)} where id = ${formId}`;
  return formId;
}

type NewCandidate = {
  readonly sittingId: SittingId;
  readonly formId: FormId;
  readonly unitId: UnitId;
  readonly by: UserId;
  readonly n: number;
};

async function aCandidate(
  sql: postgres.Sql,
  { sittingId, formId, unitId, by, n }: NewCandidate,
): Promise<RoomCandidate> {
  const number = String(n).padStart(3, "0");
  const code = "ABC234";
  const officer = await one(sql`
    insert into officer (staff_code, family_name, middle_name, given_name) values (${randomUUID()}, 'Nguyễn', 'Thị', ${`An ${n}`}) returning id`);
  const id = await one<CandidateId>(sql`
    insert into candidate (sitting_id, officer_id, form_id, number, code_mac, unit_id, unit_name, title, job_group_code, admitted_at, admitted_by)
    values (${sittingId}, ${officer}, ${formId}, ${number}, ${codeMac(codeKey, sittingId, number, code)}, ${unitId}, 'Xã A', 'Chuyên viên', 'cm', clock_timestamp(), ${by}) returning id`);
  return { id, number, code };
}

function text(words: string): Block[] {
  return [{ kind: "paragraph", runs: [{ text: words }] }];
}

async function one<Id extends string = string>(
  rows: PromiseLike<readonly postgres.Row[]>,
): Promise<Id> {
  const [row] = await rows;
  return (row as { id: Id }).id;
}
