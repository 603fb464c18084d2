import { insertAuditEvent } from "@/db/queries/audit";
import { insertBasisConfirmation, selectEndedBases } from "@/db/queries/basis-confirmations";
import { selectOptionalItemVersion } from "@/db/queries/items";
import { selectOptionalLegalDocument } from "@/db/queries/legal-documents";
import type { Transaction } from "@/db/client";
import { documentStanding } from "@/lib/domain/bank/document-standing";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { ItemId, LegalDocumentId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type ItemObstacle, lockItemFor } from "./item-standing";

export type ConfirmBasis = {
  readonly itemId: ItemId;
  /** The document that ended. */
  readonly documentId: LegalDocumentId;
  /** The document that says the same now; null where none needs to. */
  readonly standsOnId: LegalDocumentId | null;
  readonly reason: string;
};

export type ConfirmBasisRejection = ItemObstacle | "no_reason" | "not_ended" | "not_in_force";

/**
 * Finds the approved version of an item right although a document under it has ended, which brings it
 * back into the draw. For this end of the document only, and while `standsOnId` is in force.
 *
 * Rejected with `not_ended` when no ended document of that id is under the version any more, with
 * `not_in_force` when the other one is not in force today, with `own_item` for its author.
 */
export async function confirmBasis(
  ctx: Context,
  { itemId, documentId, standsOnId, reason }: ConfirmBasis,
): Promise<Result<void, ConfirmBasisRejection>> {
  if (reason.trim() === "") return rejected("no_reason");
  return ctx.db.transaction(async (tx) => {
    const locked = await lockItemFor(tx, ctx, "confirm_basis", itemId);
    if (!locked.ok) return locked;
    const version = locked.value.approvedVersion ?? locked.value.currentVersion;
    const read = await selectOptionalItemVersion(tx, itemId, version);
    if (!read) throw new NotFound(`item ${itemId}`);
    const today = dayInVietNam(ctx.now);
    const ended = await selectEndedBases(tx, read.id, today);
    const base = ended.find(({ legalDocumentId }) => legalDocumentId === documentId);
    if (!base) return rejected("not_ended");
    if (standsOnId !== null && !(await inForce(tx, standsOnId, today))) {
      return rejected("not_in_force");
    }
    await insertBasisConfirmation(tx, {
      itemVersionId: read.id,
      legalDocumentId: documentId,
      endedOn: base.lastDay,
      standsOnId,
      reason: reason.trim(),
      reviewerId: ctx.actor.userId,
    });
    await insertAuditEvent(tx, ctx, {
      act: "item.confirm_basis",
      subject: ["item", itemId],
      detail: { version, document: base.number, standsOnId, reason: reason.trim() },
    });
    return ok(undefined);
  });
}

async function inForce(tx: Transaction, id: LegalDocumentId, on: string): Promise<boolean> {
  const document = await selectOptionalLegalDocument(tx, id);
  if (!document) throw new NotFound(`legal document ${id}`);
  const { effectiveFrom: firstDay, lastDay } = document;
  return documentStanding({ firstDay, lastDay }, on) === "in_force";
}
