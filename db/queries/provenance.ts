import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedAttempt, isCountedScore } from "@/db/latest";
import {
  attempt,
  blueprint,
  blueprintCell,
  candidate,
  finish,
  form,
  score,
  sitting,
  test,
  topic,
} from "@/db/schema";
import type { BlueprintId, CampaignId, TopicId, UnitId } from "@/lib/domain/ids";

type Place = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/** The sittings of a campaign whose lists name officers of a unit and stand, each with its test. */
export async function selectSittingsOfUnit(db: Executor, { campaignId, unitId }: Place) {
  return db
    .selectDistinct({
      id: sitting.id,
      name: sitting.name,
      room: sitting.room,
      state: sitting.state,
      startedAt: sitting.startedAt,
      testId: test.id,
      testName: test.name,
      cutPercent: test.cutPercent,
      scale: test.scale,
      scoringRule: test.scoringRule,
      blueprintId: blueprint.id,
      blueprintName: blueprint.name,
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(blueprint, eq(blueprint.id, test.blueprintId))
    .where(
      and(
        eq(sitting.campaignId, campaignId),
        eq(candidate.unitId, unitId),
        ne(sitting.state, "draft"),
      ),
    )
    .orderBy(asc(sitting.startedAt), asc(sitting.id));
}

/** The forms of the attempts that count for a unit, and by which keys and rule they were scored. */
export async function selectScoringOfUnit(db: Executor, { campaignId, unitId }: Place) {
  return db
    .selectDistinct({
      sittingId: sitting.id,
      formNumber: form.number,
      formDigest: form.digest,
      keyDigest: score.keyDigest,
      ruleVersion: score.ruleVersion,
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(form, eq(form.id, candidate.formId))
    .innerJoin(attempt, and(eq(attempt.candidateId, candidate.id), isCountedAttempt))
    .innerJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .innerJoin(score, isCountedScore)
    .where(and(eq(sitting.campaignId, campaignId), eq(candidate.unitId, unitId)))
    .orderBy(asc(form.number), asc(score.keyDigest), asc(score.ruleVersion));
}

/** The cells of blueprints, in an order of their own. */
export async function selectCellsOf(db: Executor, blueprintIds: readonly BlueprintId[]) {
  if (blueprintIds.length === 0) return [];
  return db
    .select({
      blueprintId: blueprintCell.blueprintId,
      topicId: blueprintCell.topicId,
      level: blueprintCell.level,
      sharedSystemId: blueprintCell.sharedSystemId,
      count: blueprintCell.count,
    })
    .from(blueprintCell)
    .where(inArray(blueprintCell.blueprintId, [...blueprintIds]))
    .orderBy(
      asc(blueprintCell.topicId),
      asc(blueprintCell.level),
      asc(blueprintCell.sharedSystemId),
    );
}

/** The names of topics, by id. */
export async function selectTopicNames(db: Executor, ids: readonly TopicId[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: topic.id, name: topic.name })
    .from(topic)
    .where(inArray(topic.id, [...ids]))
    .orderBy(asc(topic.id));
}
