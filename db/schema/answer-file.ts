import { pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import type { AttemptId } from "@/lib/domain/ids";
import { blob } from "./access";
import { attempt } from "./attempt";
import { id, instant } from "./columns";

/**
 * A file that a candidate sent for a place of their attempt, before any answer names it: its bytes
 * are kept first. One that was replaced stays, as every answer that came stays. Append-only.
 */
export const answerFile = pgTable(
  "answer_file",
  {
    id: id(),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id)
      .$type<AttemptId>(),
    position: smallint().notNull(),
    /** The answer that names it: digest, size and the name that the candidate's machine has for it. */
    answer: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [unique("answer_file_once").on(table.attemptId, table.position, table.answer)],
);
