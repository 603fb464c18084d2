import { date, index, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { ItemVersionId, LegalDocumentId, UserId } from "@/lib/domain/ids";
import { user } from "./access";
import { itemVersion, legalDocument } from "./bank";
import { createdAt, day, id } from "./columns";

/** From when to when each legal document is in force; routines 24 says how the last day is found. */
export const legalTerm = pgView("legal_term", {
  id: uuid().notNull().$type<LegalDocumentId>(),
  firstDay: date({ mode: "string" }),
  lastDay: date({ mode: "string" }),
}).existing();

/**
 * A reviewer read a version again after a document it rests on had ended, and found it still right.
 * It holds for that end of the document only: another last day has to be looked at again.
 */
export const basisConfirmation = pgTable(
  "basis_confirmation",
  {
    id: id(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    legalDocumentId: uuid()
      .notNull()
      .references(() => legalDocument.id)
      .$type<LegalDocumentId>(),
    /** The last day in force that the reviewer knew of. */
    endedOn: day("ended_on").notNull(),
    /** The document that says the same now, or null where none needs to. */
    standsOnId: uuid()
      .references(() => legalDocument.id)
      .$type<LegalDocumentId>(),
    reason: text().notNull(),
    reviewerId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [index("basis_confirmation_basis").on(table.itemVersionId, table.legalDocumentId)],
);
