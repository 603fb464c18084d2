import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { item, itemKey, itemVersion, practiceAnswer, topic } from "@/db/schema";
import { within } from "@/db/scope";
import type { ItemVersionId, OfficerId, PracticeAnswerId, TopicId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { markedByHand, usable } from "./drawable";
import { topicAndBelow } from "./topics";

/** What may be practised on a day: open to it, and fit to be put before anybody. */
const practicable = (on: string) =>
  and(isNotNull(item.practiceSince), usable(on), sql`not ${markedByHand}`);

const approvedVersion = and(
  eq(itemVersion.itemId, item.id),
  eq(itemVersion.version, item.approvedVersion),
);

/** Everything an officer may practise on a day, by code, each with their last answer. No keys. */
export async function selectPractice(
  db: Executor,
  officerId: OfficerId,
  { on, topicId }: { on: string; topicId?: TopicId },
) {
  const last = db
    .selectDistinctOn([itemVersion.itemId], {
      answerId: practiceAnswer.id,
      itemId: itemVersion.itemId,
      right: practiceAnswer.right,
      at: practiceAnswer.at,
    })
    .from(practiceAnswer)
    .innerJoin(itemVersion, eq(itemVersion.id, practiceAnswer.itemVersionId))
    .where(eq(practiceAnswer.officerId, officerId))
    .orderBy(itemVersion.itemId, desc(practiceAnswer.at), desc(practiceAnswer.id))
    .as("last");
  const rows = await db
    .select({
      itemId: item.id,
      itemVersionId: itemVersion.id,
      topicId: item.topicId,
      answerId: last.answerId,
      right: last.right,
      at: last.at,
    })
    .from(item)
    .innerJoin(itemVersion, approvedVersion)
    .leftJoin(last, eq(last.itemId, item.id))
    .where(
      and(practicable(on), topicId ? inArray(item.topicId, topicAndBelow(db, topicId)) : undefined),
    )
    .orderBy(asc(item.code), asc(item.id));
  return rows.map(({ answerId, right, at, ...row }) => ({
    ...row,
    last: answerId !== null && right !== null && at !== null ? { answerId, right, at } : null,
  }));
}

/** What a version says, when it is the one that is practised on that day. No key. */
export async function selectOptionalPracticeItem(db: Executor, id: ItemVersionId, on: string) {
  const [row] = await db
    .select({ stem: itemVersion.stem, interaction: itemVersion.interaction, topicId: item.topicId })
    .from(item)
    .innerJoin(itemVersion, approvedVersion)
    .where(and(eq(itemVersion.id, id), practicable(on)));
  return row;
}

/** The newest key of a version with its number. Only a pool with keys may ask. */
export async function selectPracticeKey(keys: Executor, id: ItemVersionId) {
  const [row] = await keys
    .select({ key: itemKey.key, keyVersion: itemKey.keyVersion })
    .from(itemKey)
    .where(eq(itemKey.itemVersionId, id))
    .orderBy(desc(itemKey.keyVersion))
    .limit(1);
  return row;
}

export async function insertPracticeAnswer(
  db: Executor,
  values: typeof practiceAnswer.$inferInsert,
): Promise<PracticeAnswerId> {
  const [row] = await db.insert(practiceAnswer).values(values).returning({ id: practiceAnswer.id });
  if (!row) throw new Error("the answer was not inserted");
  return row.id;
}

/**
 * An answer within reach, with the item, the key it was judged by and the answer before it. Only a
 * pool with keys may ask: an answer is what opens a key.
 */
export async function selectOptionalPracticeAnswer(
  keys: Executor,
  scope: Scope,
  id: PracticeAnswerId,
) {
  const [row] = await keys
    .select({
      itemVersionId: practiceAnswer.itemVersionId,
      officerId: practiceAnswer.officerId,
      value: practiceAnswer.value,
      right: practiceAnswer.right,
      stem: itemVersion.stem,
      interaction: itemVersion.interaction,
      key: itemKey.key,
      explanation: itemKey.explanation,
      topic: { id: topic.id, name: topic.name, nameEn: topic.nameEn },
      before: answerBefore,
    })
    .from(practiceAnswer)
    .innerJoin(itemVersion, eq(itemVersion.id, practiceAnswer.itemVersionId))
    .innerJoin(item, eq(item.id, itemVersion.itemId))
    .innerJoin(topic, eq(topic.id, item.topicId))
    .innerJoin(
      itemKey,
      and(
        eq(itemKey.itemVersionId, practiceAnswer.itemVersionId),
        eq(itemKey.keyVersion, practiceAnswer.keyVersion),
      ),
    )
    .where(and(eq(practiceAnswer.id, id), within(scope, { officer: practiceAnswer.officerId })));
  return row;
}

const answerBefore = sql<string | null>`(select b.id from practice_answer b
  join item_version bv on bv.id = b.item_version_id
  where b.officer_id = ${practiceAnswer.officerId} and bv.item_id = ${itemVersion.itemId}
    and (b.at, b.id) < (${practiceAnswer.at}, ${practiceAnswer.id})
  order by b.at desc, b.id desc limit 1)`;
