import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { item } from "@/db/schema";
import type { BankId } from "@/lib/domain/ids";

/** Items of a bank that may be drawn for a day: usable on it, and not open to practice. */
export function drawable(bankId: BankId, on: string): SQL | undefined {
  return and(eq(item.bankId, bankId), isNull(item.practiceSince), usable(on));
}

/**
 * Items whose approved version may be put before officers on a day: not suspended or retired, and
 * resting on no legal document that has ended before that day or begins after it, unless a reviewer
 * found the version right all the same.
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
  );
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
