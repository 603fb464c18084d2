import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  assignment,
  handAnswer,
  handMark,
  handScore,
  roleAssignment,
  sittingMarker,
  user,
} from "@/db/schema";
import type { HandMarkId, OfficerId, SittingId, UnitId, UserId } from "@/lib/domain/ids";
import type { MarkerPart } from "@/lib/domain/marking/assign";
import { givenName } from "./roles";

type MarkerRow = {
  readonly userId: UserId;
  readonly name: string;
  readonly part: MarkerPart;
  readonly officerId: OfficerId | null;
  readonly unitIds: readonly UnitId[];
  /** Answers given, and marks handed in. */
  readonly load: number;
  readonly handedIn: number;
};

/**
 * The markers of a sitting by given name, the units they serve in or speak for `on` a day, and how
 * much they were given.
 */
export async function selectMarkers(
  db: Executor,
  sittingId: SittingId,
  on: string,
): Promise<MarkerRow[]> {
  const given = (condition: ReturnType<typeof sql>) =>
    sql<number>`(select count(*) from hand_mark m join hand_answer h on h.id = m.answer_id
      where m.marker_id = ${sittingMarker.userId} and h.sitting_id = ${sittingMarker.sittingId}
        and ${condition})`.mapWith(Number);
  return db
    .select({
      userId: sittingMarker.userId,
      name: user.displayName,
      part: sittingMarker.part,
      officerId: user.officerId,
      unitIds: sql<UnitId[]>`array(select p.unit_id::text from ${assignment} p
        where p.officer_id = ${user.officerId} and p.valid_from <= ${on}::date
          and (p.valid_to is null or p.valid_to > ${on}::date)
        union select r.unit_id::text from ${roleAssignment} r
        where r.user_id = ${user.id} and r.role = 'unit_representative' and r.ended_at is null)`,
      load: given(sql`true`),
      handedIn: given(sql`m.handed_in_at is not null`),
    })
    .from(sittingMarker)
    .innerJoin(user, eq(user.id, sittingMarker.userId))
    .where(eq(sittingMarker.sittingId, sittingId))
    .orderBy(asc(sittingMarker.part), asc(givenName), asc(user.displayName), asc(user.id));
}

/** Puts a person among the markers of a sitting, or in the other part. */
export async function upsertMarker(
  tx: Transaction,
  values: typeof sittingMarker.$inferInsert,
): Promise<void> {
  await tx
    .insert(sittingMarker)
    .values(values)
    .onConflictDoUpdate({
      target: [sittingMarker.sittingId, sittingMarker.userId],
      set: { part: values.part },
    });
}

type MarkerOf = { readonly sittingId: SittingId; readonly userId: UserId };

export async function deleteMarker(tx: Transaction, { sittingId, userId }: MarkerOf) {
  const rows = await tx
    .delete(sittingMarker)
    .where(and(eq(sittingMarker.sittingId, sittingId), eq(sittingMarker.userId, userId)))
    .returning({ userId: sittingMarker.userId });
  return rows.length === 1;
}

/** Takes back what a person was given in a sitting and has not handed in. */
export async function deleteOpenMarks(tx: Transaction, { sittingId, userId }: MarkerOf) {
  await tx.delete(handMark).where(
    and(
      eq(handMark.markerId, userId),
      isNull(handMark.handedInAt),
      sql`${handMark.answerId} in (select id from ${handAnswer}
        where ${handAnswer.sittingId} = ${sittingId})`,
    ),
  );
}

/** Gives answers to markers; a round somebody was given in the meantime stays theirs. */
export async function insertMarks(
  tx: Transaction,
  values: readonly (typeof handMark.$inferInsert)[],
) {
  if (values.length > 0)
    await tx
      .insert(handMark)
      .values([...values])
      .onConflictDoNothing();
}

export async function updateMark(
  tx: Transaction,
  id: HandMarkId,
  values: Partial<Pick<typeof handMark.$inferInsert, "points" | "comment" | "handedInAt">>,
) {
  await tx.update(handMark).set(values).where(eq(handMark.id, id));
}

/** Writes on a mark that was not handed in; false where it was. */
export async function updateOpenMark(
  db: Executor,
  id: HandMarkId,
  values: Pick<typeof handMark.$inferInsert, "points" | "comment">,
): Promise<boolean> {
  const rows = await db
    .update(handMark)
    .set(values)
    .where(and(eq(handMark.id, id), isNull(handMark.handedInAt)))
    .returning({ id: handMark.id });
  return rows.length === 1;
}

export async function insertHandScore(tx: Transaction, values: typeof handScore.$inferInsert) {
  await tx.insert(handScore).values(values);
}
