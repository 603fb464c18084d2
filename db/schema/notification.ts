import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { NotificationId, UserId, VisitId } from "@/lib/domain/ids";
import type { NextStep } from "@/lib/domain/inspection/standing";
import { reminderKinds } from "@/lib/domain/notification/reminder";
import { user } from "./access";
import { createdAt, day, id, instant } from "./columns";
import { visit } from "./inspection";

/** What a person is told of a step that is theirs, once for each kind, step and day. */
export const notification = pgTable(
  "notification",
  {
    id: id<NotificationId>(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    kind: text({ enum: reminderKinds }).notNull(),
    step: text().notNull().$type<NextStep["step"]>(),
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
