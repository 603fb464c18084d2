import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ExplanationFileId, ExplanationId, UserId, VisitId } from "@/lib/domain/ids";
import { blob, user } from "./access";
import { day, id, instant } from "./columns";
import { visit } from "./inspection";

/** What a unit said against its minutes, each time it sent it: the last one stands. Append-only. */
export const visitExplanation = pgTable(
  "visit_explanation",
  {
    id: id<ExplanationId>(),
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    /** No longer than `longestExplanation` of the domain. */
    text: text().notNull(),
    /** Of the unit's own paper: both, or neither. */
    number: text().notNull().default(""),
    issuedOn: day("issued_on"),
    sentBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    sentAt: instant("sent_at").notNull(),
  },
  (table) => [
    index("visit_explanation_visit").on(table.visitId, table.id),
    unique("visit_explanation_of").on(table.id, table.visitId),
    check(
      "visit_explanation_text",
      sql`btrim(${table.text}) <> '' and char_length(${table.text}) <= 10000`,
    ),
    check("visit_explanation_paper", sql`(${table.number} = '') = (${table.issuedOn} is null)`),
  ],
);

/** A file that bears an explanation out: laid down first, then part of a sending, from where on it stays. */
export const explanationFile = pgTable(
  "explanation_file",
  {
    id: id<ExplanationFileId>(),
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    /** The sending it belongs to; null while that is not sent. */
    explanationId: uuid().$type<ExplanationId>(),
    name: text().notNull(),
    /** What was handed in; pictures are kept drawn anew, so the kept file has another digest. */
    originalSha256: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    thumbnailSha256: text().references(() => blob.sha256),
    uploadedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (table) => [
    index("explanation_file_of").on(table.visitId, table.explanationId),
    foreignKey({
      name: "explanation_file_explanation",
      columns: [table.explanationId, table.visitId],
      foreignColumns: [visitExplanation.id, visitExplanation.visitId],
    }),
  ],
);
