import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  attempt,
  automaticScore,
  candidate,
  finish,
  handAnswer,
  handMark,
  handScore,
  itemKey,
  markingRule,
} from "@/db/schema";
import type { AttemptId, HandAnswerId, SittingId } from "@/lib/domain/ids";
import type { ItemKey } from "@/lib/domain/item/key";
import { usualTolerance } from "@/lib/domain/marking/agree";

type FinishName = { readonly attemptId: AttemptId; readonly version: number };

/** An answer of the finish that counts, for a join. */
export const countedAnswer = and(
  eq(finish.attemptId, handAnswer.attemptId),
  eq(finish.version, handAnswer.finishVersion),
  eq(finish.current, true),
);

/** What people gave for the answers of finishes, as far as they agreed. */
export async function selectHandScores(db: Executor, finishes: readonly FinishName[]) {
  if (finishes.length === 0) return [];
  return db
    .select({
      attemptId: handAnswer.attemptId,
      version: handAnswer.finishVersion,
      position: handAnswer.position,
      keyVersion: handAnswer.keyVersion,
      points: handScore.points,
      of: handScore.of,
    })
    .from(handAnswer)
    .innerJoin(handScore, eq(handScore.answerId, handAnswer.id))
    .where(inArray(handAnswer.attemptId, [...new Set(finishes.map(({ attemptId }) => attemptId))]))
    .orderBy(asc(handAnswer.attemptId), asc(handAnswer.finishVersion), asc(handAnswer.position));
}

export type HandScoreRow = Awaited<ReturnType<typeof selectHandScores>>[number];

export type NewHandAnswer = typeof handAnswer.$inferInsert;

/** Puts answers before markers; those that are there stay as they are. */
export async function insertHandAnswers(tx: Transaction, values: readonly NewHandAnswer[]) {
  if (values.length === 0) return;
  await tx
    .insert(handAnswer)
    .values([...values])
    .onConflictDoNothing();
}

export type NewAutomaticScore = typeof automaticScore.$inferInsert;

export async function insertAutomaticScores(tx: Transaction, values: readonly NewAutomaticScore[]) {
  if (values.length === 0) return;
  await tx
    .insert(automaticScore)
    .values([...values])
    .onConflictDoNothing();
}

/** The answers of a sitting, or one of them, on which markers have not agreed, each with its marks. */
export async function selectOpenAnswers(
  keys: Executor,
  sittingId: SittingId,
  only?: HandAnswerId,
): Promise<OpenAnswerRow[]> {
  const rows = await keys
    .select({
      id: handAnswer.id,
      officerId: candidate.officerId,
      unitId: candidate.unitId,
      key: itemKey.key,
      round: handMark.round,
      markerId: handMark.markerId,
      points: handMark.points,
      handedInAt: handMark.handedInAt,
    })
    .from(handAnswer)
    .innerJoin(finish, countedAnswer)
    .innerJoin(attempt, eq(attempt.id, handAnswer.attemptId))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(itemKey, keyOfAnswer)
    .leftJoin(handScore, eq(handScore.answerId, handAnswer.id))
    .leftJoin(handMark, eq(handMark.answerId, handAnswer.id))
    .where(
      and(
        eq(handAnswer.sittingId, sittingId),
        only && eq(handAnswer.id, only),
        isNull(handScore.answerId),
        sql`${attempt.state} <> 'voided'`,
      ),
    )
    .orderBy(asc(handAnswer.id), asc(handMark.round));
  return byAnswer(rows);
}

type FlatRow = Omit<OpenAnswerRow, "marks"> & {
  readonly [Part in "round" | "markerId" | "points" | "handedInAt"]:
    | (typeof handMark.$inferSelect)[Part]
    | null;
};

function byAnswer(rows: readonly FlatRow[]): OpenAnswerRow[] {
  const answers = new Map<HandAnswerId, OpenAnswerRow>();
  for (const { id, officerId, unitId, key, round, markerId, points, handedInAt } of rows) {
    const answer = answers.get(id) ?? { id, officerId, unitId, key, marks: [] };
    if (round !== null && markerId !== null && points !== null) {
      answer.marks.push({ round, markerId, points, handedIn: handedInAt !== null });
    }
    answers.set(id, answer);
  }
  return [...answers.values()];
}

type MarkRow = Pick<typeof handMark.$inferSelect, "round" | "markerId" | "points"> & {
  readonly handedIn: boolean;
};

export type OpenAnswerRow = Pick<typeof handAnswer.$inferSelect, "id"> &
  Pick<typeof candidate.$inferSelect, "officerId" | "unitId"> & {
    readonly key: ItemKey;
    readonly marks: MarkRow[];
  };

/** The rubric an answer is marked by: the one its score was begun with. */
export const keyOfAnswer = and(
  eq(itemKey.itemVersionId, handAnswer.itemVersionId),
  eq(itemKey.keyVersion, handAnswer.keyVersion),
);

/** How far the markers of a sitting may lie apart, in whole per cent. */
export async function selectTolerance(db: Executor, sittingId: SittingId): Promise<number> {
  const [row] = await db
    .select({ tolerancePercent: markingRule.tolerancePercent })
    .from(markingRule)
    .where(eq(markingRule.sittingId, sittingId));
  return row?.tolerancePercent ?? usualTolerance;
}

export async function upsertTolerance(
  tx: Transaction,
  values: typeof markingRule.$inferInsert,
): Promise<void> {
  const { tolerancePercent } = values;
  await tx
    .insert(markingRule)
    .values(values)
    .onConflictDoUpdate({ target: markingRule.sittingId, set: { tolerancePercent } });
}

/** Tests of a sitting handed in whose answers people have yet to mark, all or some of them. */
export async function countUnmarked(db: Executor, sittingId: SittingId): Promise<number> {
  const [row] = await db
    .select({ tests: sql<number>`count(*)`.mapWith(Number) })
    .from(finish)
    .innerJoin(attempt, eq(attempt.id, finish.attemptId))
    .where(
      and(
        eq(attempt.sittingId, sittingId),
        eq(finish.current, true),
        eq(finish.scored, false),
        sql`${attempt.state} <> 'voided'`,
        sql`exists (select from form_item i join item_version v on v.id = i.item_version_id
          where i.form_id = ${attempt.formId} and v.interaction ->> 'type' in ('essay', 'file_upload'))`,
      ),
    );
  return row?.tests ?? 0;
}

/** Whether anybody handed in a mark of the sitting. */
export async function anyHandedIn(db: Executor, sittingId: SittingId): Promise<boolean> {
  const [row] = await db
    .select({ id: handMark.id })
    .from(handMark)
    .innerJoin(handAnswer, eq(handAnswer.id, handMark.answerId))
    .where(and(eq(handAnswer.sittingId, sittingId), sql`${handMark.handedInAt} is not null`))
    .limit(1);
  return row !== undefined;
}
