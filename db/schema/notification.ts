import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type {
  BankId,
  FindingId,
  ItemId,
  LegalDocumentId,
  NotificationId,
  RecommendationId,
  SittingId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import type { NextStep } from "@/lib/domain/inspection/standing";
import { noticeKinds } from "@/lib/domain/notification/reminder";
import { user } from "./access";
import { bank, item, legalDocument } from "./bank";
import { createdAt, day, id, instant } from "./columns";
import { finding, recommendation } from "./finding";
import { visit } from "./inspection";
import { sitting } from "./sitting";

/** What a person is told of a step or a question that is theirs, once for each kind, thing and day. */
export const notification = pgTable(
  "notification",
  {
    id: id<NotificationId>(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    kind: text({ enum: noticeKinds }).notNull(),
    /** Of a step of an inspection: the visit and which step of it. */
    visitId: uuid()
      .references(() => visit.id)
      .$type<VisitId>(),
    step: text().$type<NextStep["step"]>(),
    /** The recommendation of that visit it is about; null where it is about the visit as a whole. */
    recommendationId: uuid()
      .references(() => recommendation.id)
      .$type<RecommendationId>(),
    /** The finding of that visit over which a test is held again. */
    findingId: uuid()
      .references(() => finding.id)
      .$type<FindingId>(),
    /** Of the bank: the document that ended, or the question. */
    legalDocumentId: uuid()
      .references(() => legalDocument.id)
      .$type<LegalDocumentId>(),
    itemId: uuid()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    /** Of questions of one bank together. */
    bankId: uuid()
      .references(() => bank.id)
      .$type<BankId>(),
    /** Of results: the sitting whose answers were scored anew. */
    sittingId: uuid()
      .references(() => sitting.id)
      .$type<SittingId>(),
    dueOn: day("due_on"),
    /** The same thing is told once. */
    key: text().notNull(),
    createdAt: createdAt(),
    readAt: instant("read_at"),
    /** The queue of the mail: tried so often, next at, sent at. */
    mailTries: integer().notNull().default(0),
    mailNextAt: instant("mail_next_at").notNull().defaultNow(),
    mailedAt: instant("mailed_at"),
  },
  (table) => [
    check(
      "notification_subject",
      sql`num_nonnulls(${table.visitId}, ${table.legalDocumentId}, ${table.itemId}, ${table.bankId}, ${table.sittingId}) = 1
        and (${table.visitId} is null) = (${table.step} is null)`,
    ),
    unique("notification_once").on(table.userId, table.key),
    index("notification_unmailed")
      .on(table.mailNextAt)
      .where(sql`${table.mailedAt} is null`),
  ],
);

/** Where a person wants to be written to. */
export const userContact = pgTable("user_contact", {
  userId: uuid()
    .primaryKey()
    .references(() => user.id)
    .$type<UserId>(),
  email: text().notNull(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});
