import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  sql,
} from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { bank, item, itemImport, itemImportLine } from "@/db/schema";
import type { LineStanding, LineView } from "@/lib/domain/bank/import-line";
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

export type NewImportLine = typeof itemImportLine.$inferInsert;

/** Inserts lines in one statement. Lines hold keys: `tx` must be one that may write them. */
export async function insertImportLines(tx: Transaction, values: readonly NewImportLine[]) {
  if (values.length > 0) await tx.insert(itemImportLine).values([...values]);
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

/** The same, locked until `tx` ends. */
export async function lockItemImport(tx: Transaction, owner: ImportOwner, id: ItemImportId) {
  const [row] = await tx
    .select()
    .from(itemImport)
    .where(and(eq(itemImport.id, id), ownedBy(owner)))
    .for("update");
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
    Pick<typeof itemImport.$inferInsert, "bankId" | "writtenAt" | "undoneAt" | "purgeAfter">
  >,
) {
  await tx.update(itemImport).set(values).where(eq(itemImport.id, id));
}

export async function deleteItemImport(tx: Transaction, id: ItemImportId) {
  await tx.delete(itemImport).where(eq(itemImport.id, id));
}

/** Wanted, and not in the bank yet. */
const isOpen = and(isNull(itemImportLine.itemId), eq(itemImportLine.dropped, false));

function viewed(view: LineView) {
  switch (view) {
    case "all":
      return undefined;
    case "problems":
      return and(isOpen, ne(itemImportLine.standing, "ready"));
    case "mend":
      return and(isOpen, eq(itemImportLine.standing, "mend"));
    case "dropped":
      return eq(itemImportLine.dropped, true);
    case "written":
      return isNotNull(itemImportLine.itemId);
  }
}

type Range = { readonly limit: number; readonly offset: number };

/** One page of an import's lines in the order of the file, with what became of each in the bank. */
export async function selectImportLines(
  keys: Executor,
  id: ItemImportId,
  { view, limit, offset }: Range & { readonly view: LineView },
) {
  return keys
    .select({
      position: itemImportLine.position,
      ref: itemImportLine.ref,
      line: itemImportLine.line,
      source: itemImportLine.source,
      typed: itemImportLine.typed,
      remarks: itemImportLine.remarks,
      standing: itemImportLine.standing,
      dropped: itemImportLine.dropped,
      itemId: itemImportLine.itemId,
      itemCode: item.code,
    })
    .from(itemImportLine)
    .leftJoin(item, eq(item.id, itemImportLine.itemId))
    .where(and(eq(itemImportLine.importId, id), viewed(view)))
    .orderBy(asc(itemImportLine.position))
    .limit(limit)
    .offset(offset);
}

/** One line of an import, locked until `tx` ends, or undefined. */
export async function lockImportLine(tx: Transaction, id: ItemImportId, position: number) {
  const [row] = await tx
    .select()
    .from(itemImportLine)
    .where(and(eq(itemImportLine.importId, id), eq(itemImportLine.position, position)))
    .for("update");
  return row;
}

/** One line of an import, or undefined. */
export async function selectOptionalImportLine(keys: Executor, id: ItemImportId, position: number) {
  const [row] = await keys
    .select()
    .from(itemImportLine)
    .where(and(eq(itemImportLine.importId, id), eq(itemImportLine.position, position)));
  return row;
}

/** All lines that can go into the bank now, in the order of the file. */
export async function selectWritableLines(tx: Transaction, id: ItemImportId) {
  return tx
    .select({ position: itemImportLine.position, typed: itemImportLine.typed })
    .from(itemImportLine)
    .where(and(eq(itemImportLine.importId, id), isOpen, ne(itemImportLine.standing, "mend")))
    .orderBy(asc(itemImportLine.position));
}

export async function updateImportLine(
  tx: Transaction,
  id: ItemImportId,
  position: number,
  values: Partial<Pick<NewImportLine, "typed" | "remarks" | "standing" | "dropped">>,
) {
  await tx
    .update(itemImportLine)
    .set(values)
    .where(and(eq(itemImportLine.importId, id), eq(itemImportLine.position, position)));
}

/** Says of lines which item each has become. */
export async function updateWrittenLines(
  tx: Transaction,
  id: ItemImportId,
  written: readonly { readonly position: number; readonly itemId: ItemId }[],
) {
  const pairs = JSON.stringify(written);
  await tx.execute(sql`
    update item_import_line l set item_id = w."itemId"
    from jsonb_to_recordset(${pairs}::jsonb) as w(position int, "itemId" uuid)
    where l.import_id = ${id} and l.position = w.position`);
}

/** A place for lines: what is undefined stays. */
export type LinePlace = {
  readonly topicId?: string | undefined;
  readonly level?: string | undefined;
  readonly sharedSystemId?: string | undefined;
};

/** Gives the open lines of an import a place, those alone that have none yet, or all; says how many. */
export async function updateLinePlaces(
  tx: Transaction,
  id: ItemImportId,
  { place, missingOnly }: { readonly place: LinePlace; readonly missingOnly: boolean },
): Promise<number> {
  const typed = itemImportLine.typed;
  const given = Object.entries(place).filter(([, value]) => value !== undefined);
  const placed = given.reduce(
    (before, [name, value]) =>
      sql`jsonb_set(${before}, array[${name}]::text[], case
        when ${missingOnly} and ${typed} ->> ${name} <> '' then ${typed} -> ${name}
        else to_jsonb(${value}::text) end)`,
    sql`${typed}`,
  );
  const rows = await tx
    .update(itemImportLine)
    .set({ typed: placed })
    .where(and(eq(itemImportLine.importId, id), isOpen))
    .returning({ position: itemImportLine.position });
  return rows.length;
}

export type LineCounts = { readonly [Name in keyof typeof lineCounts]: number };

const countIf = (condition: ReturnType<typeof sql>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

const open = sql`${itemImportLine.itemId} is null and not ${itemImportLine.dropped}`;
const standsAs = (standing: LineStanding) =>
  countIf(sql`${open} and ${itemImportLine.standing} = ${standing}`);
const lacks = (name: string) =>
  countIf(
    sql`${open} and ${itemImportLine.standing} <> 'mend' and ${itemImportLine.typed} ->> ${name} = ''`,
  );

const lineCounts = {
  found: sql<number>`count(*)::int`,
  ready: standsAs("ready"),
  look: standsAs("look"),
  mend: standsAs("mend"),
  dropped: countIf(sql`${itemImportLine.dropped}`),
  written: countIf(sql`${itemImportLine.itemId} is not null`),
  noTopic: lacks("topicId"),
  noLevel: lacks("level"),
};

/** How the lines of an import stand. */
export async function countImportLines(keys: Executor, id: ItemImportId): Promise<LineCounts> {
  const [row] = await keys
    .select(lineCounts)
    .from(itemImportLine)
    .where(eq(itemImportLine.importId, id));
  if (!row) throw new Error("no counts");
  return row;
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
