import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { EvidenceId, RecordId, UserId } from "@/lib/domain/ids";
import { blob, user } from "./access";
import { id, instant } from "./columns";
import { record } from "./inspection";

/** A line that the team found not to apply to one unit, with the reason. */
export const recordExemption = pgTable(
  "record_exemption",
  {
    recordId: uuid()
      .notNull()
      .references(() => record.id)
      .$type<RecordId>(),
    field: text().notNull(),
    reason: text().notNull(),
    markedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    markedAt: instant("marked_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.field] })],
);

/** The unit's report handed in, and handed back where it was; one stands at a time. */
export const selfReport = pgTable(
  "self_report",
  {
    id: id<string>(),
    recordId: uuid()
      .notNull()
      .references(() => record.id)
      .$type<RecordId>(),
    submittedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    submittedAt: instant("submitted_at").notNull(),
    /** After the day it was asked for. */
    late: boolean().notNull(),
    /** What the unit gave itself, in hundredths of a point. */
    points: integer().notNull(),
    maximum: integer().notNull(),
    returnedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    returnedAt: instant("returned_at"),
    returnReason: text(),
  },
  (table) => [
    uniqueIndex("self_report_standing")
      .on(table.recordId)
      .where(sql`${table.returnedAt} is null`),
    index("self_report_record").on(table.recordId),
    check(
      "self_report_returned",
      sql`(${table.returnedAt} is null) = (${table.returnedBy} is null)
        and (${table.returnedAt} is null) = (${table.returnReason} is null)`,
    ),
  ],
);

/** A file that shows what a line or a record says. Taken away it stays in the log, not in reach. */
export const evidence = pgTable(
  "evidence",
  {
    id: id<EvidenceId>(),
    recordId: uuid()
      .notNull()
      .references(() => record.id)
      .$type<RecordId>(),
    /** The line it belongs to; null for the record as a whole. */
    field: text(),
    source: text({ enum: ["self", "verified"] }).notNull(),
    name: text().notNull(),
    caption: text().notNull().default(""),
    /** What was handed in; pictures are kept drawn anew, so the kept file has another digest. */
    originalSha256: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    thumbnailSha256: text().references(() => blob.sha256),
    takenAt: instant("taken_at"),
    uploadedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    uploadedAt: instant("uploaded_at").notNull(),
    removedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    removedAt: instant("removed_at"),
  },
  (table) => [
    index("evidence_record").on(table.recordId),
    check("evidence_removed", sql`(${table.removedAt} is null) = (${table.removedBy} is null)`),
  ],
);
