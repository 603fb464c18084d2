import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { lastRuling } from "@/db/latest";
import {
  attempt,
  candidate,
  finish,
  formItem,
  itemKey,
  itemVersion,
  officer,
  score,
  sitting,
  test,
  topic,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { AttemptId, FormId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

const columns = {
  attemptId: attempt.id,
  state: attempt.state,
  formId: attempt.formId,
  startedAt: attempt.startedAt,
  number: candidate.number,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  unitId: candidate.unitId,
  unitName: candidate.unitName,
  title: candidate.title,
  visitId: visit.id,
  sittingId: sitting.id,
  sittingName: sitting.name,
  sittingState: sitting.state,
  testName: test.name,
  cutPercent: test.cutPercent,
  scale: test.scale,
  finishedAt: finish.finishedAt,
  answered: finish.answered,
  total: finish.total,
  receiptNumber: finish.number,
  snapshot: sql<string>`coalesce(${finish.snapshot}, answers_snapshot(${attempt.id}))`,
  points: score.points,
  possible: score.possible,
  passed: score.passed,
  detail: score.detail,
};

/**
 * A finished attempt with its newest score, or undefined when absent, unfinished or out of scope. One
 * that was voided has neither finish nor score: its answers are those that the server holds.
 */
export async function selectReviewedAttempt(tx: Transaction, scope: Scope, id: AttemptId) {
  const [row] = await tx
    .select(columns)
    .from(attempt)
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(
      visit,
      and(eq(visit.campaignId, sitting.campaignId), eq(visit.unitId, candidate.unitId)),
    )
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), eq(finish.current, true)))
    .leftJoin(score, and(eq(score.attemptId, attempt.id), eq(score.finishVersion, finish.version)))
    .where(
      and(
        eq(attempt.id, id),
        inArray(attempt.state, ["submitted", "expired", "voided"]),
        within(scope, { visit: visit.id }),
      ),
    )
    .orderBy(desc(score.id))
    .limit(1);
  return row;
}

/** A form's items with their newest keys, explanations and rulings. Only a pool with keys may ask. */
export async function selectReviewedItems(keys: Executor, formId: FormId) {
  return keys
    .selectDistinctOn([formItem.position], {
      position: formItem.position,
      itemVersionId: formItem.itemVersionId,
      stem: itemVersion.stem,
      interaction: itemVersion.interaction,
      optionOrder: formItem.optionOrder,
      possible: formItem.points,
      topic: topic.name,
      key: itemKey.key,
      explanation: itemKey.explanation,
      ruling: lastRuling,
    })
    .from(formItem)
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .innerJoin(topic, eq(topic.id, formItem.topicId))
    .innerJoin(itemKey, eq(itemKey.itemVersionId, formItem.itemVersionId))
    .where(eq(formItem.formId, formId))
    .orderBy(asc(formItem.position), desc(itemKey.keyVersion));
}
