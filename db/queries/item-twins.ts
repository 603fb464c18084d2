import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor } from "@/db/client";
import { item, itemPrint, itemTwin, itemVersion } from "@/db/schema";
import type { ItemId } from "@/lib/domain/ids";
import type { Block } from "@/lib/domain/item/content";
import type { Interaction } from "@/lib/domain/item/interaction";
import type { ItemState } from "@/lib/domain/item/lifecycle";

/** So many that share most with a text are read and compared. */
const most = 8;

export type Candidate = {
  /** Which of the texts asked for, from 0. */
  readonly place: number;
  readonly id: ItemId;
  readonly code: string;
  readonly state: ItemState;
  readonly stem: Block[];
  readonly interaction: Interaction;
};

/** Items in use that share words with folded texts, by the index over their bands. */
export async function selectCandidates(db: Executor, texts: readonly string[]) {
  if (texts.length === 0) return [];
  const rows = await db.execute<Candidate>(sql`
    select (asked.n - 1)::int as place, i.id, i.code, i.state, v.stem, v.interaction
      from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality as asked(text, n)
      cross join lateral (select text_bands(asked.text) as bands offset 0) a
      cross join lateral (
        select p.item_id from item_print p
         where p.bands && a.bands
         order by (select count(*) from unnest(p.bands) b where b = any(a.bands)) desc, p.item_id
         limit ${most}) c
      join item i on i.id = c.item_id and i.state <> 'retired'
      join item_version v on v.item_id = i.id and v.version = i.current_version`);
  return [...rows];
}

/** Makes the numbers by which some items that were written since are found. */
export async function printWaiting(db: Executor, limit: number): Promise<void> {
  await db.execute(sql`select print_waiting(${limit})`);
}

/** Items whose words have changed since they were compared, and that can be found already. */
export async function selectUncompared(db: Executor, limit: number) {
  return db
    .select({
      id: item.id,
      bands: itemPrint.bands,
      stem: itemVersion.stem,
      interaction: itemVersion.interaction,
    })
    .from(itemPrint)
    .innerJoin(item, eq(item.id, itemPrint.itemId))
    .innerJoin(
      itemVersion,
      and(eq(itemVersion.itemId, item.id), eq(itemVersion.version, item.currentVersion)),
    )
    .where(and(isNull(itemPrint.comparedAt), isNotNull(itemPrint.bands)))
    .orderBy(itemPrint.itemId)
    .limit(limit);
}

type Compared = { readonly id: ItemId; readonly bands: readonly number[] | null };

/**
 * Puts what was found in place of what was known of these items, and notes that they were compared:
 * not those whose words have changed in the meantime. Interrupted, it is done again.
 */
export async function replaceTwins(
  db: Executor,
  compared: readonly Compared[],
  found: readonly (typeof itemTwin.$inferInsert)[],
) {
  const ids = compared.map(({ id }) => id);
  await db.delete(itemTwin).where(or(inArray(itemTwin.oneId, ids), inArray(itemTwin.otherId, ids)));
  if (found.length > 0) {
    await db
      .insert(itemTwin)
      .values([...found])
      .onConflictDoNothing();
  }
  const known = JSON.stringify(compared.map(({ id, bands }) => ({ id, bands })));
  await db.execute(sql`
    update item_print p set compared_at = clock_timestamp()
      from jsonb_to_recordset(${known}::jsonb) as known(id uuid, bands int[])
     where p.item_id = known.id and p.bands = known.bands`);
}

const one = alias(item, "one");
const other = alias(item, "other");
const oneVersion = alias(itemVersion, "one_version");
const otherVersion = alias(itemVersion, "other_version");

const inUse = sql`${one.state} <> 'retired' and ${other.state} <> 'retired'`;

/** Pairs of items in use that ask nearly the same, the most alike first. */
export async function selectTwins(
  db: Executor,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  return db
    .select({
      likeness: itemTwin.likeness,
      one: { id: one.id, code: one.code, state: one.state },
      oneStem: oneVersion.stem,
      other: { id: other.id, code: other.code, state: other.state },
      otherStem: otherVersion.stem,
    })
    .from(itemTwin)
    .innerJoin(one, eq(one.id, itemTwin.oneId))
    .innerJoin(other, eq(other.id, itemTwin.otherId))
    .innerJoin(
      oneVersion,
      and(eq(oneVersion.itemId, one.id), eq(oneVersion.version, one.currentVersion)),
    )
    .innerJoin(
      otherVersion,
      and(eq(otherVersion.itemId, other.id), eq(otherVersion.version, other.currentVersion)),
    )
    .where(inUse)
    .orderBy(desc(itemTwin.likeness), asc(one.code), asc(other.code))
    .limit(limit)
    .offset(offset);
}

/** How many such pairs there are, and how many items wait to be compared. */
export async function countTwins(db: Executor) {
  const [pairs] = await db
    .select({ total: count() })
    .from(itemTwin)
    .innerJoin(one, eq(one.id, itemTwin.oneId))
    .innerJoin(other, eq(other.id, itemTwin.otherId))
    .where(inUse);
  const [waiting] = await db
    .select({ total: count() })
    .from(itemPrint)
    .where(isNull(itemPrint.comparedAt));
  return { total: pairs?.total ?? 0, waiting: waiting?.total ?? 0 };
}
