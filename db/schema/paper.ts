import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";
import type { UserId } from "@/lib/domain/ids";
import { user } from "./access";
import { createdAt } from "./columns";

/** The wording of an official paper in each of its versions; the highest one is in use. */
export const paperTemplate = pgTable(
  "paper_template",
  {
    paper: text().notNull().$type<InspectionPaper>(),
    version: integer().notNull(),
    body: text().notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.paper, table.version] })],
);
