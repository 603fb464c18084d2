import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
import type { ItemImportId } from "@/lib/domain/ids";
import { instant } from "./columns";
import { itemImport } from "./item-import";

/** How far the writing of an import has come: kept outside its transaction, for others to see. */
export const itemImportProgress = pgTable("item_import_progress", {
  importId: uuid()
    .primaryKey()
    .references(() => itemImport.id, { onDelete: "cascade" })
    .$type<ItemImportId>(),
  done: integer().notNull(),
  total: integer().notNull(),
  /** When it was told last: a process that died tells nothing more. */
  at: instant("at").notNull(),
});
