import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedAttempt, isCountedScore } from "@/db/latest";
import { attempt, candidate, finish, officer, score, sitting } from "@/db/schema";
import type { CampaignId, TopicId, UnitId } from "@/lib/domain/ids";

type Asked = {
  readonly campaignId: CampaignId;
  readonly unitIds: readonly UnitId[];
  readonly topicId: TopicId;
};

const byUnitAndName = [
  asc(candidate.unitName),
  asc(officer.givenName),
  asc(officer.familyName),
  asc(candidate.id),
];

/** Officers of units with less than half of a topic's points, by unit and given name. */
export async function selectLowOfficers(db: Executor, { campaignId, unitIds, topicId }: Asked) {
  if (unitIds.length === 0) return [];
  const topic = sql`jsonb_path_query_first(${score.detail}->'byTopic',
    '$[*] ? (@.topic == $id)', jsonb_build_object('id', ${topicId}::text))`;
  const points = sql<number>`(${topic}->>'points')::int`.mapWith(Number);
  const possible = sql<number>`(${topic}->>'possible')::int`.mapWith(Number);
  return db
    .select({
      candidateId: candidate.id,
      unitId: candidate.unitId,
      unitName: candidate.unitName,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      title: candidate.title,
      points,
      possible,
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .innerJoin(attempt, and(eq(attempt.candidateId, candidate.id), isCountedAttempt))
    .innerJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .innerJoin(score, isCountedScore)
    .where(
      and(
        eq(sitting.campaignId, campaignId),
        inArray(candidate.unitId, [...unitIds]),
        sql`2 * ${points} < ${possible}`,
      ),
    )
    .orderBy(...byUnitAndName);
}
