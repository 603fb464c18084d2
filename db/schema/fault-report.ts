import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { faultReasons, faultVerdicts } from "@/lib/domain/bank/fault-report";
import type { AttemptId, FaultReportId, ItemVersionId, UserId } from "@/lib/domain/ids";
import { user } from "./access";
import { attempt } from "./attempt";
import { itemVersion } from "./bank";
import { id, instant } from "./columns";

/**
 * What a candidate found wrong with a question during a test: one report a question and attempt, their
 * last word. Authors and reviewers answer it and never learn who wrote it.
 */
export const faultReport = pgTable(
  "fault_report",
  {
    id: id<FaultReportId>(),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" })
      .$type<AttemptId>(),
    position: smallint().notNull(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    reason: text({ enum: faultReasons }).notNull(),
    text: text().notNull().default(""),
    reportedAt: instant("reported_at").notNull(),
    /** Null while nobody has answered. */
    verdict: text({ enum: faultVerdicts }),
    answer: text().notNull().default(""),
    answeredById: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    unique("fault_report_once").on(table.attemptId, table.position),
    index("fault_report_version").on(table.itemVersionId),
    index("fault_report_open")
      .on(table.reportedAt)
      .where(sql`${table.verdict} is null`),
    check(
      "fault_report_answer",
      sql`num_nonnulls(${table.verdict}, ${table.answeredById}, ${table.answeredAt}) in (0, 3)`,
    ),
  ],
);
