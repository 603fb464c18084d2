import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { item } from "@/db/schema";
import type { BankId, ItemId } from "@/lib/domain/ids";

/** Items of a bank that may be drawn for a day: usable on it, and not open to practice. */
export function drawable(bankId: BankId, on: string): SQL | undefined {
  return and(eq(item.bankId, bankId), isNull(item.practiceSince), usable(on));
}

/**
 * Items whose approved version may be put before officers on a day: not suspended or retired, and
 * resting on no legal document that has ended before that day or begins after it, unless a reviewer
 * found the version right all the same, and asked about no stimulus that is out of use.
 */
export function usable(on: string): SQL | undefined {
  return and(
    isNotNull(item.approvedVersion),
    // With a newer version at work the approved one is still drawn.
    inArray(item.state, ["approved", "draft", "in_review"]),
    sql`not exists (
      select from item_version v
      join bases_not_in_force(${on}::date) b on b.item_version_id = v.id
      where v.item_id = ${item.id} and v.version = ${item.approvedVersion})`,
    onStandingStimulus,
  );
}

/**
 * Asked about nothing else, or about a stimulus in use whose text is the newest that was approved:
 * two states of one text never stand on a form.
 */
const onStandingStimulus = sql`not exists (
  select from item_version v
  join item_version_stimulus l on l.item_version_id = v.id
  join stimulus_version sv on sv.id = l.stimulus_version_id
  join stimulus s on s.id = sv.stimulus_id
  where v.item_id = ${item.id} and v.version = ${item.approvedVersion}
    and (s.state <> 'in_use' or sv.version <> s.approved_version))`;

/**
 * Whether people mark the answers to the version that is drawn. Columns by their names: a selection
 * from one table alone would write them without it.
 */
export const markedByHand = sql<boolean>`exists (select from item_version v
  where v.item_id = item.id and v.version = item.approved_version
    and v.interaction ->> 'type' in ('essay', 'file_upload'))`;

/** The same of one item. */
export async function isMarkedByHand(db: Executor, itemId: ItemId): Promise<boolean> {
  const [row] = await db.select({ byHand: markedByHand }).from(item).where(eq(item.id, itemId));
  return row?.byHand ?? false;
}

/**
 * Items with a document ended under them on a day: under the approved version, else the newest. Found
 * from the few documents that ended, not from the many items.
 */
export function onEndedBasis(on: string): SQL {
  return sql`${item.id} in (
    select v.item_id from bases_not_in_force(${on}::date) b
    join item_version v on v.id = b.item_version_id
    join item w on w.id = v.item_id and v.version = coalesce(w.approved_version, w.current_version)
    where b.ended and w.state <> 'retired')`;
}
