import { and, asc, count, eq, like, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedScore, isLatestTry } from "@/db/latest";
import { attempt, candidate, finish, officer, score } from "@/db/schema";
import { containing } from "@/db/search";
import type { CandidateId, SittingId } from "@/lib/domain/ids";

/** Whether somebody drawn in reserve sits instead. */
const isReplaced = sql<boolean>`exists (
  select from sample_replacement r join sample_draw d on d.id = r.draw_id
    join sitting s on s.campaign_id = d.campaign_id
   where s.id = ${candidate.sittingId} and r.absent_id = ${candidate.officerId})`;

const columns = {
  id: candidate.id,
  number: candidate.number,
  officerId: candidate.officerId,
  staffCode: officer.staffCode,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  birthDate: officer.birthDate,
  unitId: candidate.unitId,
  unitName: candidate.unitName,
  title: candidate.title,
  walkIn: candidate.walkIn,
  hasCode: sql<boolean>`${candidate.codeMac} is not null`,
  admittedAt: candidate.admittedAt,
  absenceReason: candidate.absenceReason,
  replaced: isReplaced,
  extraAllowanceS: candidate.extraAllowanceS,
  attemptId: attempt.id,
  attemptState: attempt.state,
  startedAt: attempt.startedAt,
  deadlineAt: attempt.deadlineAt,
  closedAt: attempt.closedAt,
  answered: finish.answered,
  receiptNumber: finish.number,
  points: score.points,
  possible: score.possible,
  passed: score.passed,
  /** What rules could score of a test that waits for marks given by hand. */
  automatic: sql<{ points: number; possible: number } | null>`(
    select jsonb_build_object('points', m.points, 'possible', m.possible) from automatic_score m
     where m.attempt_id = ${attempt.id} and m.finish_version = ${finish.version}
       and ${score.id} is null)`,
};

/** Candidates with how far each attempt has come. */
function fromCandidates(db: Executor) {
  return db
    .select(columns)
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(attempt, and(eq(attempt.candidateId, candidate.id), isLatestTry))
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .leftJoin(score, isCountedScore);
}

/** By number; by name before numbers are given. */
export const listOrder: SQL[] = [
  asc(candidate.number),
  asc(officer.givenName),
  asc(officer.familyName),
  asc(officer.middleName),
  asc(candidate.id),
];

/** Everybody on the list of a sitting. The caller has checked that the sitting is in scope. */
export async function selectCandidates(db: Executor, sittingId: SittingId) {
  return fromCandidates(db)
    .where(eq(candidate.sittingId, sittingId))
    .orderBy(...listOrder);
}

/** One of the list of a sitting, or undefined. */
export async function selectOptionalCandidate(db: Executor, sittingId: SittingId, id: CandidateId) {
  const [row] = await fromCandidates(db).where(
    and(eq(candidate.sittingId, sittingId), eq(candidate.id, id)),
  );
  return row;
}

/** Folded spellings, any of them: of the name, the staff code, the number or the unit. */
type CandidateFilter = { readonly search: readonly string[] };

function matching(sittingId: SittingId, { search }: CandidateFilter) {
  return and(
    eq(candidate.sittingId, sittingId),
    search.length > 0 ? or(...search.map(mentions)) : undefined,
  );
}

function mentions(text: string) {
  const pattern = containing(text);
  const inUnit = sql`exists (select from unit u
    where u.id = ${candidate.unitId} and u.search_text like ${pattern})`;
  return or(like(officer.searchText, pattern), like(candidate.number, pattern), inUnit);
}

/** A page of the list. */
export async function selectCandidatePage(
  db: Executor,
  sittingId: SittingId,
  filter: CandidateFilter & { limit: number; offset: number },
) {
  return fromCandidates(db)
    .where(matching(sittingId, filter))
    .orderBy(...listOrder)
    .limit(filter.limit)
    .offset(filter.offset);
}

export async function countCandidatesFound(
  db: Executor,
  sittingId: SittingId,
  filter: CandidateFilter,
) {
  const [row] = await db
    .select({ total: count() })
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .where(matching(sittingId, filter));
  return row?.total ?? 0;
}

const countWhere = (condition: SQL) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

/** How many are listed, have a slip, came, were excused, handed in, are scored and passed. */
export async function selectCandidateCounts(db: Executor, sittingId: SittingId) {
  const [row] = await db
    .select({
      listed: count(),
      slips: countWhere(sql`${candidate.codeMac} is not null`),
      present: countWhere(sql`${attempt.startedAt} is not null`),
      excused: countWhere(
        sql`${candidate.absenceReason} is not null and ${attempt.startedAt} is null`,
      ),
      submitted: countWhere(sql`${attempt.state} in ('submitted', 'expired')`),
      unscored: countWhere(sql`${finish.scored} = false`),
      passed: countWhere(sql`${score.passed}`),
      failed: countWhere(sql`not ${score.passed}`),
    })
    .from(candidate)
    .leftJoin(attempt, and(eq(attempt.candidateId, candidate.id), isLatestTry))
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .leftJoin(score, isCountedScore)
    .where(eq(candidate.sittingId, sittingId));
  if (!row) throw new Error("an aggregate gave nothing");
  return row;
}
