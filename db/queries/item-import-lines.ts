import { and, asc, eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { item, itemImportLine } from "@/db/schema";
import type { LineStanding, LineView } from "@/lib/domain/bank/import-line";
import type { ItemId, ItemImportId } from "@/lib/domain/ids";

export type NewImportLine = typeof itemImportLine.$inferInsert;

/** Inserts lines in one statement. Lines hold keys: `tx` must be one that may write them. */
export async function insertImportLines(tx: Transaction, values: readonly NewImportLine[]) {
  if (values.length > 0) await tx.insert(itemImportLine).values([...values]);
}

/** Wanted, and not in the bank yet. */
const isOpen = and(isNull(itemImportLine.itemId), eq(itemImportLine.dropped, false));

function viewed(view: LineView) {
  switch (view) {
    case "all":
      return undefined;
    case "problems":
      return and(isOpen, ne(itemImportLine.standing, "ready"));
    case "keyless":
    case "mend":
      return and(isOpen, eq(itemImportLine.standing, view));
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
      stimulus: itemImportLine.stimulus,
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

/** Lines that can go into the bank now, in the order of the file: so many behind a position. */
export async function selectWritableLines(
  tx: Transaction,
  id: ItemImportId,
  { after, limit }: { readonly after: number; readonly limit: number },
) {
  return tx
    .select({
      position: itemImportLine.position,
      typed: itemImportLine.typed,
      stimulus: itemImportLine.stimulus,
    })
    .from(itemImportLine)
    .where(
      and(
        eq(itemImportLine.importId, id),
        gt(itemImportLine.position, after),
        isOpen,
        ne(itemImportLine.standing, "mend"),
      ),
    )
    .orderBy(asc(itemImportLine.position))
    .limit(limit);
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
  keyless: standsAs("keyless"),
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
