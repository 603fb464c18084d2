import { desc, eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { itemRecheck, itemVersion, notification, user } from "@/db/schema";
import type { ItemId } from "@/lib/domain/ids";

export async function insertItemRecheck(tx: Transaction, values: typeof itemRecheck.$inferInsert) {
  await tx.insert(itemRecheck).values(values);
}

/** What reviewers found when they looked at an item again, newest first. */
export async function selectItemRechecks(db: Executor, itemId: ItemId) {
  return db
    .select({
      id: itemRecheck.id,
      version: itemVersion.version,
      verdict: itemRecheck.verdict,
      comment: itemRecheck.comment,
      reviewBy: itemRecheck.reviewBy,
      reviewerName: user.displayName,
      createdAt: itemRecheck.createdAt,
    })
    .from(itemRecheck)
    .innerJoin(itemVersion, eq(itemVersion.id, itemRecheck.itemVersionId))
    .innerJoin(user, eq(user.id, itemRecheck.reviewerId))
    .where(eq(itemVersion.itemId, itemId))
    .orderBy(desc(itemRecheck.createdAt), desc(itemRecheck.id));
}

/** Who wrote the approved version of an item, and who approved it. */
const concerned = sql`
  join item_version v on v.item_id = i.id and v.version = i.approved_version
  join lateral (
    select v.author_id as id
    union select r.reviewer_id from item_review r
           where r.item_version_id = v.id and r.verdict = 'approved') who on true
  join "user" u on u.id = who.id and u.disabled_at is null`;

/**
 * Tells everybody who wrote or approved questions in use that the day of some has passed: once a
 * person, bank and month, however many there are. Gives how many were told.
 */
export async function insertDueNotices(db: Executor, today: string): Promise<number> {
  const rows = await db.execute(sql`
    insert into ${notification} (user_id, bank_id, kind, due_on, key)
    select who.id, i.bank_id, 'items_due', min(i.review_by),
           concat_ws(' ', 'items_due', i.bank_id, left(${today}, 7))
      from item i ${concerned}
     where i.review_by < ${today}::date and i.state = 'approved'
     group by who.id, i.bank_id
    on conflict (user_id, key) do nothing
    returning id`);
  return rows.length;
}

/** Tells who wrote the approved version of an item that it is to be changed. */
export async function insertChangeNotice(tx: Transaction, itemId: ItemId, key: string) {
  await tx.execute(sql`
    insert into ${notification} (user_id, item_id, kind, key)
    select v.author_id, i.id, 'change_asked', ${key}
      from item i join item_version v on v.item_id = i.id and v.version = i.approved_version
      join "user" u on u.id = v.author_id and u.disabled_at is null
     where i.id = ${itemId}
    on conflict (user_id, key) do nothing`);
}
