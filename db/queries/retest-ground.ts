import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedAttempt, isCountedScore } from "@/db/latest";
import {
  assignment,
  attempt,
  blueprint,
  blueprintCell,
  candidate,
  finish,
  officer,
  score,
  sitting,
  test,
} from "@/db/schema";
import { heldOn } from "./officers";
import type { CampaignId, TopicId, UnitId } from "@/lib/domain/ids";

type Place = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/** The test that a unit took last in a campaign: what a shorter one is made like. */
export async function selectOptionalTestTaken(db: Executor, { campaignId, unitId }: Place) {
  const questions = sql<number>`(select coalesce(sum(${blueprintCell.count}), 0)
    from ${blueprintCell} where ${blueprintCell.blueprintId} = ${blueprint.id})`;
  const [row] = await db
    .select({
      bankId: blueprint.bankId,
      allowNeedsCheck: blueprint.allowNeedsCheck,
      allowanceS: test.allowanceS,
      graceS: test.graceS,
      scale: test.scale,
      scoringRule: test.scoringRule,
      reviewPolicy: test.reviewPolicy,
      questions: questions.mapWith(Number),
    })
    .from(sitting)
    .innerJoin(candidate, eq(candidate.sittingId, sitting.id))
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(blueprint, eq(blueprint.id, test.blueprintId))
    .where(and(eq(sitting.campaignId, campaignId), eq(candidate.unitId, unitId)))
    .orderBy(desc(sitting.windowFrom), desc(sitting.id))
    .limit(1);
  return row;
}

/** What a score holds of one topic, and its points. */
function scoredIn(topicId: TopicId) {
  const topic = sql`jsonb_path_query_first(${score.detail}->'byTopic',
    '$[*] ? (@.topic == $id)', jsonb_build_object('id', ${topicId}::text))`;
  return {
    topic,
    points: sql<number>`(${topic}->>'points')::int`.mapWith(Number),
    possible: sql<number>`(${topic}->>'possible')::int`.mapWith(Number),
  };
}

type Asked = Place & { readonly topicId: TopicId; readonly on: string };

/** Officers whose answers of a topic were scored in a campaign and who still have a post in the unit. */
export async function selectTestedInTopic(
  db: Executor,
  { campaignId, unitId, topicId, on }: Asked,
) {
  const { topic, points, possible } = scoredIn(topicId);
  const last = db
    .selectDistinctOn([candidate.officerId], {
      officerId: candidate.officerId,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      points: points.as("points"),
      possible: possible.as("possible"),
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .innerJoin(
      assignment,
      and(eq(assignment.officerId, officer.id), eq(assignment.unitId, unitId), heldOn(on)),
    )
    .innerJoin(attempt, and(eq(attempt.candidateId, candidate.id), isCountedAttempt))
    .innerJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .innerJoin(score, isCountedScore)
    .where(
      and(
        eq(sitting.campaignId, campaignId),
        eq(candidate.unitId, unitId),
        sql`${topic} is not null`,
      ),
    )
    .orderBy(asc(candidate.officerId), asc(assignment.concurrent), desc(score.id))
    .as("last");
  return db.select().from(last).orderBy(asc(last.givenName), asc(last.familyName), last.officerId);
}
