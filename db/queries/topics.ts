import { asc, eq, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { jobGroup, sharedSystem, topic } from "@/db/schema";
import type { TopicId } from "@/lib/domain/ids";

/** What an upsert takes over from the row that was to be inserted. */
const named = {
  name: sql`excluded.name`,
  nameEn: sql`excluded.name_en`,
  position: sql`excluded.position`,
};

/** All topics in the order of the list; a child stands after its parent by position. */
export async function selectTopics(db: Executor) {
  return db.select().from(topic).orderBy(asc(topic.position), asc(topic.id));
}

export async function selectSharedSystems(db: Executor) {
  return db.select().from(sharedSystem).orderBy(asc(sharedSystem.position), asc(sharedSystem.id));
}

/** The topic and its children. */
export function topicAndBelow(db: Executor, id: TopicId) {
  return db
    .select({ id: topic.id })
    .from(topic)
    .where(or(eq(topic.id, id), eq(topic.parentId, id)));
}

type TopicValues = Omit<typeof topic.$inferInsert, "id" | "parentId">;

/** Inserts topics, or brings those with the same code up to date. Parents are set apart. */
export async function upsertTopics(tx: Transaction, values: readonly TopicValues[]) {
  if (values.length === 0) return;
  await tx
    .insert(topic)
    .values([...values])
    .onConflictDoUpdate({ target: topic.code, set: named });
}

/** Inserts systems, or brings those with the same code up to date. */
export async function upsertSharedSystems(
  tx: Transaction,
  values: readonly Omit<typeof sharedSystem.$inferInsert, "id">[],
) {
  if (values.length === 0) return;
  await tx
    .insert(sharedSystem)
    .values([...values])
    .onConflictDoUpdate({ target: sharedSystem.code, set: named });
}

/** Inserts job groups, or brings those with the same code up to date. */
export async function upsertJobGroups(
  tx: Transaction,
  values: readonly (typeof jobGroup.$inferInsert)[],
) {
  if (values.length === 0) return;
  await tx
    .insert(jobGroup)
    .values([...values])
    .onConflictDoUpdate({ target: jobGroup.code, set: named });
}
