import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { item, itemChange, itemChangeLine, itemVersion, user } from "@/db/schema";
import type { ItemChange, ItemFacts, PlaceChange } from "@/lib/domain/bank/item-change";
import type { BankId, ItemChangeId, ItemId, UserId } from "@/lib/domain/ids";
import type { ItemState } from "@/lib/domain/item/lifecycle";
import { type ItemFilter, itemsMatching } from "./item-filter";

/** The ids of the items that a filter asks for, so many at most. */
export async function selectItemIds(
  db: Executor,
  filter: ItemFilter,
  limit: number,
): Promise<ItemId[]> {
  const rows = await db
    .select({ id: item.id })
    .from(item)
    .where(itemsMatching(db, filter))
    .orderBy(asc(item.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Items, locked until `tx` ends, always in one order so that two who change the same wait for each other. */
export async function lockItems(tx: Transaction, ids: readonly ItemId[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: item.id,
      bankId: item.bankId,
      code: item.code,
      state: item.state,
      currentVersion: item.currentVersion,
      approvedVersion: item.approvedVersion,
      practiceSince: item.practiceSince,
      topicId: item.topicId,
      sharedSystemId: item.sharedSystemId,
      level: item.level,
      needsCheck: item.needsCheck,
    })
    .from(item)
    .where(inArray(item.id, [...ids]))
    .orderBy(asc(item.id))
    .for("update");
}

/** The codes of those among items whose newest version has no key yet. */
export async function selectKeylessCodes(tx: Transaction, ids: readonly ItemId[]) {
  const newest = and(
    eq(itemVersion.itemId, item.id),
    eq(itemVersion.version, item.currentVersion),
    itemVersion.lacksKey,
  );
  const rows = await tx
    .select({ code: item.code })
    .from(item)
    .innerJoin(itemVersion, newest)
    .where(inArray(item.id, [...ids]))
    .orderBy(asc(item.code));
  return rows.map(({ code }) => code);
}

export type LockedItem = Awaited<ReturnType<typeof lockItems>>[number];

export async function updateItems(
  tx: Transaction,
  ids: readonly ItemId[],
  values: PlaceChange & { readonly state?: ItemState },
) {
  if (ids.length === 0 || Object.keys(values).length === 0) return;
  await tx
    .update(item)
    .set(values)
    .where(inArray(item.id, [...ids]));
}

/** Gives items back what they had: each its own. */
export async function restoreItems(
  tx: Transaction,
  lines: readonly { readonly itemId: ItemId; readonly before: ItemFacts }[],
) {
  const rows = JSON.stringify(lines.map(({ itemId, before }) => ({ itemId, ...before })));
  await tx.execute(sql`
    update item i
       set topic_id = x."topicId", shared_system_id = x."sharedSystemId", level = x.level,
           needs_check = x."needsCheck", state = x.state
      from jsonb_to_recordset(${rows}::text::jsonb) as x("itemId" uuid, "topicId" uuid,
           "sharedSystemId" uuid, level text, "needsCheck" boolean, state text)
     where i.id = x."itemId"`);
}

/** So many lines a statement. */
const batch = 2_000;

type Line = { readonly itemId: ItemId; readonly before: ItemFacts; readonly after: ItemFacts };

export async function insertItemChange(
  tx: Transaction,
  values: { readonly bankId: BankId; readonly change: ItemChange; readonly changedBy: UserId },
  lines: readonly Line[],
): Promise<ItemChangeId> {
  const [row] = await tx.insert(itemChange).values(values).returning({ id: itemChange.id });
  if (!row) throw new Error("no change was written");
  for (let from = 0; from < lines.length; from += batch) {
    const some = lines.slice(from, from + batch).map((line) => ({ ...line, changeId: row.id }));
    await tx.insert(itemChangeLine).values(some);
  }
  return row.id;
}

/** A change that is not undone yet, locked until `tx` ends. */
export async function lockItemChange(tx: Transaction, id: ItemChangeId) {
  const [row] = await tx.select().from(itemChange).where(eq(itemChange.id, id)).for("update");
  return row;
}

export async function selectChangeLines(db: Executor, id: ItemChangeId) {
  return db
    .select({
      itemId: itemChangeLine.itemId,
      before: itemChangeLine.before,
      after: itemChangeLine.after,
    })
    .from(itemChangeLine)
    .where(eq(itemChangeLine.changeId, id))
    .orderBy(asc(itemChangeLine.itemId));
}

type Undone = { readonly undoneBy: UserId; readonly left: string[] };

export async function updateItemChangeUndone(tx: Transaction, id: ItemChangeId, undone: Undone) {
  await tx
    .update(itemChange)
    .set({ ...undone, undoneAt: sql`clock_timestamp()` })
    .where(eq(itemChange.id, id));
}

type Range = { readonly limit: number; readonly offset: number };

/** What was changed in one go in a bank, newest first, with how many items each touched. */
export async function selectItemChanges(db: Executor, bankId: BankId, { limit, offset }: Range) {
  const undoer = sql<
    string | null
  >`(select u.display_name from "user" u where u.id = ${itemChange.undoneBy})`;
  return db
    .select({
      id: itemChange.id,
      change: itemChange.change,
      byName: user.displayName,
      at: itemChange.createdAt,
      undoneAt: itemChange.undoneAt,
      left: itemChange.left,
      undoneByName: undoer,
      items: sql<number>`(select count(*)::int from item_change_line l where l.change_id = ${itemChange.id})`,
    })
    .from(itemChange)
    .innerJoin(user, eq(user.id, itemChange.changedBy))
    .where(eq(itemChange.bankId, bankId))
    .orderBy(desc(itemChange.createdAt), desc(itemChange.id))
    .limit(limit)
    .offset(offset);
}

export async function countItemChanges(db: Executor, bankId: BankId): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(itemChange)
    .where(eq(itemChange.bankId, bankId));
  return row?.total ?? 0;
}
