import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import type { ItemVersionId, OfficerId, PracticeAnswerId } from "@/lib/domain/ids";
import type { ResponseValue } from "@/lib/domain/item/response";
import { itemVersion } from "./bank";
import { id, instant } from "./columns";
import { officer } from "./unit";

/** An officer's answer in practice, judged at once. Append-only, and read for no result of a unit. */
export const practiceAnswer = pgTable(
  "practice_answer",
  {
    id: id<PracticeAnswerId>(),
    officerId: uuid()
      .notNull()
      .references(() => officer.id)
      .$type<OfficerId>(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    value: jsonb().$type<ResponseValue>().notNull(),
    /** The key it was judged by. */
    keyVersion: integer().notNull(),
    right: boolean().notNull(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [index("practice_answer_officer").on(table.officerId, table.itemVersionId)],
);
