import { and, asc, count, desc, eq, getTableColumns, inArray, like, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { bank, item, itemVersion, sharedSystem, topic, user } from "@/db/schema";
import { startingWith } from "@/db/search";
import type { BankId, ItemId, ItemVersionId } from "@/lib/domain/ids";
import { onEndedBasis } from "./drawable";
import { type WideItemFilter, itemsMatching } from "./item-filter";

type Range = { readonly limit: number; readonly offset: number };

/** The page is cut before anything is joined to it. */
function pageOf(db: Executor, filter: WideItemFilter, { limit, offset }: Range) {
  return db
    .select({
      ...getTableColumns(item),
      ended: sql<boolean>`${onEndedBasis(filter.on)}`.as("ended"),
    })
    .from(item)
    .where(itemsMatching(db, filter))
    .orderBy(asc(item.code), asc(item.id))
    .limit(limit)
    .offset(offset)
    .as("page");
}

/** One page of a bank's items by code, with what their current version asks. */
export async function selectItems(db: Executor, filter: WideItemFilter, range: Range) {
  const page = pageOf(db, filter, range);
  return db
    .select({
      id: page.id,
      code: page.code,
      state: page.state,
      level: page.level,
      needsCheck: page.needsCheck,
      ended: page.ended,
      currentVersion: page.currentVersion,
      approvedVersion: page.approvedVersion,
      practiceSince: page.practiceSince,
      reviewBy: page.reviewBy,
      authorId: itemVersion.authorId,
      authorName: user.displayName,
      changedAt: itemVersion.createdAt,
      stem: itemVersion.stem,
      interaction: itemVersion.interaction,
      lacksKey: itemVersion.lacksKey,
      topicName: topic.name,
      topicNameEn: topic.nameEn,
      systemName: sharedSystem.name,
      systemNameEn: sharedSystem.nameEn,
    })
    .from(page)
    .innerJoin(
      itemVersion,
      and(eq(itemVersion.itemId, page.id), eq(itemVersion.version, page.currentVersion)),
    )
    .innerJoin(topic, eq(topic.id, page.topicId))
    .innerJoin(user, eq(user.id, itemVersion.authorId))
    .leftJoin(sharedSystem, eq(sharedSystem.id, page.sharedSystemId))
    .orderBy(asc(page.code), asc(page.id));
}

/** The codes of items by their ids, as far as there are such items. */
export async function selectItemCodes(db: Executor, ids: readonly ItemId[]) {
  const rows = await db
    .select({ id: item.id, code: item.code })
    .from(item)
    .where(inArray(item.id, [...ids]));
  return new Map(rows.map(({ id, code }) => [id, code]));
}

export async function countItems(db: Executor, filter: WideItemFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(item).where(itemsMatching(db, filter));
  return row?.total ?? 0;
}

/** How many items of a bank, or of all banks, stand in each state. */
export async function countItemsByState(db: Executor, bankId: BankId | null) {
  const rows = await db
    .select({ state: item.state, total: count() })
    .from(item)
    .where(bankId === null ? undefined : eq(item.bankId, bankId))
    .groupBy(item.state);
  return new Map(rows.map(({ state, total }) => [state, total]));
}

export async function selectBanks(db: Executor) {
  return db.select().from(bank).orderBy(asc(bank.name), asc(bank.id));
}

/** All banks by name, with how many items each holds and how many of them are approved. */
export async function selectBanksWithCounts(db: Executor) {
  return db
    .select({
      id: bank.id,
      code: bank.code,
      name: bank.name,
      items: count(item.id),
      approved: sql<number>`count(*) filter (where ${item.state} = 'approved')`.mapWith(Number),
    })
    .from(bank)
    .leftJoin(item, eq(item.bankId, bank.id))
    .groupBy(bank.id)
    .orderBy(asc(bank.name), asc(bank.id));
}

export async function renameBank(tx: Transaction, id: BankId, name: string): Promise<void> {
  await tx.update(bank).set({ name }).where(eq(bank.id, id));
}

/** Inserts a bank, or gives undefined when its code is taken. */
export async function insertBank(
  tx: Transaction,
  values: { code: string; name: string },
): Promise<BankId | undefined> {
  const [row] = await tx
    .insert(bank)
    .values(values)
    .onConflictDoNothing({ target: bank.code })
    .returning({ id: bank.id });
  return row?.id;
}

export async function lockBank(tx: Transaction, id: BankId) {
  const [row] = await tx.select().from(bank).where(eq(bank.id, id)).for("update");
  return row;
}

/** The item with its place in the bank, or undefined. */
export async function selectOptionalItem(db: Executor, id: ItemId) {
  const [row] = await db
    .select({ item, topic, system: sharedSystem, bankName: bank.name })
    .from(item)
    .innerJoin(bank, eq(bank.id, item.bankId))
    .innerJoin(topic, eq(topic.id, item.topicId))
    .leftJoin(sharedSystem, eq(sharedSystem.id, item.sharedSystemId))
    .where(eq(item.id, id));
  return row;
}

/** The item, locked until `tx` ends, or undefined. */
export async function lockItem(tx: Transaction, id: ItemId) {
  const [row] = await tx.select().from(item).where(eq(item.id, id)).for("update");
  return row;
}

export type NewItem = typeof item.$inferInsert;

/** Inserts items in one statement; their ids come back in the same order. */
export async function insertItems(tx: Transaction, values: readonly NewItem[]) {
  const rows = await tx
    .insert(item)
    .values([...values])
    .returning({ id: item.id, code: item.code });
  return new Map(rows.map(({ code, id }) => [code, id]));
}

export async function updateItem(
  tx: Transaction,
  id: ItemId,
  values: Partial<
    Pick<
      NewItem,
      | "state"
      | "currentVersion"
      | "approvedVersion"
      | "topicId"
      | "sharedSystemId"
      | "level"
      | "needsCheck"
      | "practiceSince"
      | "searchText"
      | "reviewBy"
    >
  >,
) {
  await tx.update(item).set(values).where(eq(item.id, id));
}

/** Codes of a bank among `codes` that are taken. */
export async function selectTakenCodes(db: Executor, bankId: BankId, codes: readonly string[]) {
  if (codes.length === 0) return new Set<string>();
  const rows = await db
    .select({ code: item.code })
    .from(item)
    .where(and(eq(item.bankId, bankId), inArray(item.code, [...codes])));
  return new Set(rows.map(({ code }) => code));
}

/** The greatest number at the end of the bank's codes that begin with `prefix`, or 0. */
export async function selectLastCodeNumber(db: Executor, bankId: BankId, prefix: string) {
  const [row] = await db
    .select({
      last: sql<number>`coalesce(max(substring(${item.code} from '[0-9]{1,9}$')::int), 0)`,
    })
    .from(item)
    .where(and(eq(item.bankId, bankId), like(item.code, startingWith(prefix))));
  return row?.last ?? 0;
}

const versionColumns = {
  id: itemVersion.id,
  version: itemVersion.version,
  stem: itemVersion.stem,
  interaction: itemVersion.interaction,
  source: itemVersion.source,
  lacksKey: itemVersion.lacksKey,
  authorId: itemVersion.authorId,
  authorName: user.displayName,
  createdAt: itemVersion.createdAt,
};

/** All versions of an item, newest first. Without keys. */
export async function selectItemVersions(db: Executor, id: ItemId) {
  return db
    .select(versionColumns)
    .from(itemVersion)
    .innerJoin(user, eq(user.id, itemVersion.authorId))
    .where(eq(itemVersion.itemId, id))
    .orderBy(desc(itemVersion.version));
}

export type ItemVersionRow = Awaited<ReturnType<typeof selectItemVersions>>[number];

export async function selectOptionalItemVersion(db: Executor, id: ItemId, version: number) {
  const [row] = await db
    .select(versionColumns)
    .from(itemVersion)
    .innerJoin(user, eq(user.id, itemVersion.authorId))
    .where(and(eq(itemVersion.itemId, id), eq(itemVersion.version, version)));
  return row;
}

export type NewItemVersion = typeof itemVersion.$inferInsert;

/** Inserts versions in one statement; gives their ids by item. */
export async function insertItemVersions(tx: Transaction, values: readonly NewItemVersion[]) {
  const rows = await tx
    .insert(itemVersion)
    .values([...values])
    .returning({ id: itemVersion.id, itemId: itemVersion.itemId });
  return new Map<ItemId, ItemVersionId>(rows.map(({ itemId, id }) => [itemId, id]));
}
