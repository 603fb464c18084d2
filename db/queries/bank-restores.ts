import { count, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  bank,
  bankRestore,
  bankRestoreItem,
  bankRestoreStimulus,
  basisConfirmation,
  item,
  itemRecheck,
  itemReview,
  itemVersion,
  stimulus,
  stimulusVersion,
  topic,
  user,
} from "@/db/schema";
import type { BankId, BankRestoreId, ItemId, StimulusId, UserId } from "@/lib/domain/ids";

export async function insertBankRestore(
  tx: Transaction,
  values: typeof bankRestore.$inferInsert,
): Promise<BankRestoreId> {
  const [row] = await tx.insert(bankRestore).values(values).returning({ id: bankRestore.id });
  if (!row) throw new Error("bank restore was not inserted");
  return row.id;
}

/** The newest restores, with their bank, who did each, and how many of its items are still there. */
export async function selectBankRestores(db: Executor, limit: number) {
  const items = db
    .select({ restoreId: bankRestoreItem.restoreId, items: count().as("items") })
    .from(bankRestoreItem)
    .groupBy(bankRestoreItem.restoreId)
    .as("restored");
  return db
    .select({
      id: bankRestore.id,
      name: bankRestore.name,
      bankId: bankRestore.bankId,
      bankName: bank.name,
      byName: user.displayName,
      at: bankRestore.createdAt,
      undoneAt: bankRestore.undoneAt,
      items: sql<number>`coalesce(${items.items}, 0)::int`,
    })
    .from(bankRestore)
    .innerJoin(bank, eq(bank.id, bankRestore.bankId))
    .innerJoin(user, eq(user.id, bankRestore.restoredBy))
    .leftJoin(items, eq(items.restoreId, bankRestore.id))
    .orderBy(desc(bankRestore.createdAt), desc(bankRestore.id))
    .limit(limit);
}

/** The restore with its bank's id, locked until `tx` ends, or undefined. */
export async function lockBankRestore(tx: Transaction, id: BankRestoreId) {
  const [row] = await tx.select().from(bankRestore).where(eq(bankRestore.id, id)).for("update");
  return row;
}

export async function markRestoreUndone(tx: Transaction, id: BankRestoreId, undoneAt: Date) {
  await tx.update(bankRestore).set({ undoneAt }).where(eq(bankRestore.id, id));
}

/** Codes of items of a restore that were used or changed since, so that it stays. */
export async function selectRestoreHindrances(db: Executor, id: BankRestoreId) {
  const rows = await db.execute<{ code: string }>(
    sql`select i.code from restored_items_in_use(${id}) u join item i on i.id = u order by i.code`,
  );
  return rows.map(({ code }) => code);
}

/** Takes out what a restore brought; gives how many items. See routines 33. */
export async function deleteRestoredItems(tx: Transaction, id: BankRestoreId): Promise<number> {
  const [row] = await tx.execute<{ removed: number }>(
    sql`select remove_restored_items(${id}) as removed`,
  );
  return row?.removed ?? 0;
}

/** In which bank items of these ids are, as far as they are anywhere. */
export async function selectBanksOfItems(db: Executor, ids: readonly string[]) {
  return db
    .select({ id: item.id, bankId: item.bankId })
    .from(item)
    .where(inArray(item.id, ids as ItemId[]));
}

export async function selectBanksOfStimuli(db: Executor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: stimulus.id, bankId: stimulus.bankId })
    .from(stimulus)
    .where(inArray(stimulus.id, ids as StimulusId[]));
}

/** Codes of stimuli of a bank. */
export async function selectStimulusCodes(db: Executor, bankId: BankId) {
  const rows = await db
    .select({ code: stimulus.code })
    .from(stimulus)
    .where(eq(stimulus.bankId, bankId));
  return new Set(rows.map(({ code }) => code));
}

export async function selectStimulusVersionIds(db: Executor, ids: readonly StimulusId[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: stimulusVersion.id })
    .from(stimulusVersion)
    .where(inArray(stimulusVersion.stimulusId, [...ids]));
  return rows.map(({ id }) => id);
}

export async function selectKnownUsers(db: Executor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(inArray(user.id, ids as UserId[]));
  return rows.map(({ id }) => id);
}

export async function insertUsers(tx: Transaction, values: readonly (typeof user.$inferInsert)[]) {
  if (values.length > 0) await tx.insert(user).values([...values]);
}

export async function insertTopic(tx: Transaction, values: typeof topic.$inferInsert) {
  const [row] = await tx.insert(topic).values(values).returning({ id: topic.id });
  if (!row) throw new Error("topic was not inserted");
  return row.id;
}

export async function insertStimuli(
  tx: Transaction,
  values: readonly (typeof stimulus.$inferInsert)[],
  versions: readonly (typeof stimulusVersion.$inferInsert)[],
) {
  if (values.length === 0) return;
  await tx.insert(stimulus).values([...values]);
  await tx.insert(stimulusVersion).values([...versions]);
}

/** Inserts versions with the ids they had. */
export async function insertVersionRows(
  tx: Transaction,
  values: readonly (typeof itemVersion.$inferInsert)[],
) {
  await tx.insert(itemVersion).values([...values]);
}

export type JudgementRows = {
  readonly reviews: readonly (typeof itemReview.$inferInsert)[];
  readonly rechecks: readonly (typeof itemRecheck.$inferInsert)[];
  readonly confirmations: readonly (typeof basisConfirmation.$inferInsert)[];
};

/** What reviewers said, as it was said then. */
export async function insertJudgements(
  tx: Transaction,
  { reviews, rechecks, confirmations }: JudgementRows,
) {
  if (reviews.length > 0) await tx.insert(itemReview).values([...reviews]);
  if (rechecks.length > 0) await tx.insert(itemRecheck).values([...rechecks]);
  if (confirmations.length > 0) await tx.insert(basisConfirmation).values([...confirmations]);
}

/** Which items and stimuli a restore brought. */
export async function insertRestored(
  tx: Transaction,
  items: readonly (typeof bankRestoreItem.$inferInsert)[],
  stimuli: readonly (typeof bankRestoreStimulus.$inferInsert)[],
) {
  if (items.length > 0) await tx.insert(bankRestoreItem).values([...items]);
  if (stimuli.length > 0) await tx.insert(bankRestoreStimulus).values([...stimuli]);
}

/** Gives items tags of their bank that are there already, by the keys of the tags. */
export async function insertItemTags(
  tx: Transaction,
  bankId: BankId,
  wanted: readonly { readonly itemId: ItemId; readonly key: string }[],
) {
  if (wanted.length === 0) return;
  await tx.execute(sql`
    insert into item_tag (item_id, tag_id)
    select w."itemId", t.id
      from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb) as w("itemId" uuid, key text)
      join tag t on t.bank_id = ${bankId} and t.key = w.key
    on conflict do nothing`);
}
