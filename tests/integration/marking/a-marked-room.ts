import { randomUUID } from "node:crypto";
import type { AttemptId, HandMarkId, OfficerId, UnitId, UserId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import type { Actor } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";
import type { Api } from "../attempt/support/an-api";
import { aRunningAttempt, keyMark, type Room, type RoomQuestion } from "../attempt/support/a-room";

const choice: RoomQuestion = {
  interaction: {
    type: "single_choice",
    shuffle: true,
    options: ["a", "b"].map((id) => ({ id, content: paragraphs(`Option ${id}`), pinned: false })),
  },
  key: { type: "single_choice", correct: ["b"] },
};

const essay: RoomQuestion = {
  interaction: { type: "essay", longest: 4000, expected: 1000 },
  key: {
    type: "essay",
    correct: [],
    rubric: {
      criteria: [
        { id: "C1", text: `Nêu đúng các bước ${keyMark}`, points: 600 },
        { id: "C2", text: `Dẫn đúng căn cứ ${keyMark}`, points: 400 },
      ],
      model: `Bài làm mẫu ${keyMark}`,
    },
  },
};

/** A choice, whose right answer is "b", and an essay marked by two criteria of 6 and 4 points. */
export const choiceAndEssay: readonly RoomQuestion[] = [choice, essay];

/** Hands in "b" and an essay. */
export async function handIn(api: Api, room: Room, place: number, words: string) {
  const candidate = room.candidates[place];
  if (!candidate) throw new Error("no such candidate");
  const id = await aRunningAttempt(room, candidate);
  const given = [[1, 1, "b"] as const, ...(words === "" ? [] : [[2, 2, words] as const])];
  const { status } = await api.save(id, given);
  if (status !== 200) throw new Error(`a save was answered ${status}`);
  await api.submit(id, given.length);
  return id;
}

/** Somebody with a role, who serves in a unit if one is given. */
export async function aMember(
  { sql }: Room,
  role: Role,
  serves?: UnitId | { readonly officerId: OfficerId },
): Promise<Actor> {
  const login = randomUUID();
  const officerId = serves === undefined ? null : await officerOf(sql, serves);
  const [row] = await sql<{ id: UserId }[]>`
    insert into "user" (login, display_name, password_hash, officer_id)
    values (${login}, ${login}, '-', ${officerId}) returning id`;
  if (!row) throw new Error("nobody was made");
  await sql`insert into role_assignment (user_id, role) values (${row.id}, ${role})`;
  return { userId: row.id, name: login, officerId, roles: [{ role, unitId: null }] };
}

async function officerOf(
  sql: Room["sql"],
  serves: UnitId | { readonly officerId: OfficerId },
): Promise<OfficerId> {
  if (typeof serves !== "string") return serves.officerId;
  const [row] = await sql<{ id: OfficerId }[]>`
    insert into officer (staff_code, family_name, middle_name, given_name)
    values (${randomUUID()}, 'Lê', '', 'Bình') returning id`;
  if (!row) throw new Error("nobody was made");
  await sql`insert into assignment (officer_id, unit_id, title, job_group_code, valid_from)
    values (${row.id}, ${serves}, 'Chuyên viên', 'cm', '1960-01-01')`;
  return row.id;
}

/** What a marker was given, in the order of the rounds. */
export async function marksOf({ sql, sittingId }: Room) {
  return sql<
    { id: HandMarkId; round: number; markerId: UserId; attemptId: AttemptId; handedIn: boolean }[]
  >`
    select m.id, m.round, m.marker_id as "markerId", h.attempt_id as "attemptId",
           m.handed_in_at is not null as "handedIn"
      from hand_mark m join hand_answer h on h.id = m.answer_id
     where h.sitting_id = ${sittingId} order by h.attempt_id, m.round`;
}

export async function scoresOf({ sql, sittingId }: Room) {
  return sql<{ points: number; possible: number; passed: boolean }[]>`
    select s.points, s.possible, s.passed from score s join attempt a on a.id = s.attempt_id
     where a.sitting_id = ${sittingId} order by s.points`;
}
