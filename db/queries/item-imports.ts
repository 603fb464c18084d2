import { and, asc, count, desc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { bank, item, itemImport, itemImportLine } from "@/db/schema";
import type { ItemId, ItemImportId, UserId } from "@/lib/domain/ids";
import type { ItemState } from "@/lib/domain/item/lifecycle";

/** Whose imports are meant: one person's, or everybody's. */
export type ImportOwner = UserId | "anybody";

const ownedBy = (owner: ImportOwner) =>
  owner === "anybody" ? undefined : eq(itemImport.ownerId, owner);

export async function insertItemImport(
  tx: Transaction,
  values: typeof itemImport.$inferInsert,
): Promise<ItemImportId> {
  const [row] = await tx.insert(itemImport).values(values).returning({ id: itemImport.id });
  if (!row) throw new Error("item import was not inserted");
  return row.id;
}

const importColumns = {
  id: itemImport.id,
  name: itemImport.name,
  format: itemImport.format,
  skipped: itemImport.skipped,
  bankId: itemImport.bankId,
  bankName: bank.name,
  createdAt: itemImport.createdAt,
  writtenAt: itemImport.writtenAt,
  undoneAt: itemImport.undoneAt,
  purgeAfter: itemImport.purgeAfter,
};

/** One import of that owner, or undefined. */
export async function selectOptionalItemImport(db: Executor, owner: ImportOwner, id: ItemImportId) {
  const [row] = await db
    .select(importColumns)
    .from(itemImport)
    .leftJoin(bank, eq(bank.id, itemImport.bankId))
    .where(and(eq(itemImport.id, id), ownedBy(owner)));
  return row;
}

/** The same, locked until `tx` ends; how far it is being written may still be told beside it. */
export async function lockItemImport(tx: Transaction, owner: ImportOwner, id: ItemImportId) {
  const [row] = await tx
    .select()
    .from(itemImport)
    .where(and(eq(itemImport.id, id), ownedBy(owner)))
    .for("no key update");
  return row;
}

/** The newest imports of that owner, with how many items each holds and has put into a bank. */
export async function selectItemImports(keys: Executor, owner: ImportOwner, limit: number) {
  const lines = keys
    .select({
      importId: itemImportLine.importId,
      found: count().as("found"),
      written: count(itemImportLine.itemId).as("written"),
    })
    .from(itemImportLine)
    .groupBy(itemImportLine.importId)
    .as("lines");
  return keys
    .select({
      ...importColumns,
      found: sql<number>`coalesce(${lines.found}, 0)::int`,
      written: sql<number>`coalesce(${lines.written}, 0)::int`,
    })
    .from(itemImport)
    .leftJoin(bank, eq(bank.id, itemImport.bankId))
    .leftJoin(lines, eq(lines.importId, itemImport.id))
    .where(ownedBy(owner))
    .orderBy(desc(itemImport.createdAt), desc(itemImport.id))
    .limit(limit);
}

export async function updateItemImport(
  tx: Transaction,
  id: ItemImportId,
  values: Partial<
    Pick<
      typeof itemImport.$inferInsert,
      "bankId" | "writtenAt" | "undoneAt" | "purgeAfter" | "skipped"
    >
  >,
) {
  await tx.update(itemImport).set(values).where(eq(itemImport.id, id));
}

export async function deleteItemImport(tx: Transaction, id: ItemImportId) {
  await tx.delete(itemImport).where(eq(itemImport.id, id));
}

/** An item that keeps its import from being undone, and why. */
export type Hindrance = {
  readonly id: ItemId;
  readonly code: string;
  readonly state: ItemState;
  readonly used: boolean;
};

/** Items of an import that were approved, or used on a form or in practice, ever. */
export async function selectHindrances(tx: Executor, id: ItemImportId): Promise<Hindrance[]> {
  const used = sql<boolean>`(${item.practiceSince} is not null or exists (
    select from form_item f join item_version v on v.id = f.item_version_id where v.item_id = ${item.id}))`;
  const approved = sql`(${item.approvedVersion} is not null or exists (
    select from item_review r join item_version v on v.id = r.item_version_id
    where v.item_id = ${item.id} and r.verdict = 'approved'))`;
  return tx
    .select({ id: item.id, code: item.code, state: item.state, used })
    .from(itemImportLine)
    .innerJoin(item, eq(item.id, itemImportLine.itemId))
    .where(and(eq(itemImportLine.importId, id), or(used, approved)))
    .orderBy(asc(item.code));
}

/** How many items of an import were changed in the bank since. */
export async function countReworded(keys: Executor, id: ItemImportId): Promise<number> {
  const [row] = await keys
    .select({ total: count() })
    .from(itemImportLine)
    .innerJoin(item, eq(item.id, itemImportLine.itemId))
    .where(and(eq(itemImportLine.importId, id), sql`${item.currentVersion} > 1`));
  return row?.total ?? 0;
}

/** Takes the items of an import out of the bank again; gives how many. See routines 23. */
export async function deleteImportedItems(tx: Transaction, id: ItemImportId): Promise<number> {
  const [row] = await tx.execute<{ removed: number }>(
    sql`select remove_imported_items(${id}) as removed`,
  );
  return row?.removed ?? 0;
}

/** Imports whose time is over, locked; others at work on them are passed over. */
export async function lockImportsOver(tx: Transaction, now: Date, limit: number) {
  return tx
    .select({ id: itemImport.id, writtenAt: itemImport.writtenAt })
    .from(itemImport)
    .where(lt(itemImport.purgeAfter, now))
    .orderBy(asc(itemImport.purgeAfter))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** Deletes what was not written of imports that were; the rest of each stays for undoing it. */
export async function deleteUnwrittenLines(tx: Transaction, ids: readonly ItemImportId[]) {
  if (ids.length === 0) return;
  await tx
    .delete(itemImportLine)
    .where(and(inArray(itemImportLine.importId, [...ids]), isNull(itemImportLine.itemId)));
  await tx
    .update(itemImport)
    .set({ purgeAfter: null })
    .where(inArray(itemImport.id, [...ids]));
}
