import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { item } from "@/db/schema";
import type { BankId } from "@/lib/domain/ids";

/** Items of a bank that may be drawn for a day: usable on it, and not open to practice. */
export function drawable(bankId: BankId, on: string): SQL | undefined {
  return and(eq(item.bankId, bankId), isNull(item.practiceSince), usable(on));
}

/**
 * Items whose approved version may be put before officers on a day: not suspended or retired, and
 * resting on no legal document that has ended before that day or begins after it.
 */
export function usable(on: string): SQL | undefined {
  return and(
    isNotNull(item.approvedVersion),
    // With a newer version at work the approved one is still drawn.
    inArray(item.state, ["approved", "draft", "in_review"]),
    sql`not exists (
      select from item_version v
      join item_legal_basis b on b.item_version_id = v.id
      join legal_document d on d.id = b.legal_document_id
      where v.item_id = ${item.id} and v.version = ${item.approvedVersion}
        and (d.effective_to < ${on} or d.effective_from > ${on}))`,
  );
}
