import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, real, uuid } from "drizzle-orm/pg-core";
import type { ItemId } from "@/lib/domain/ids";
import { item } from "./bank";
import { instant } from "./columns";

/**
 * A few numbers by which items of nearly the same words find each other without reading all others
 * (routines 25). The database empties them whenever the searched text of an item changes.
 */
export const itemPrint = pgTable(
  "item_print",
  {
    itemId: uuid()
      .primaryKey()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    /** Null until a job has made them. */
    bands: integer().array(),
    /** When the item was compared with the bank since its words changed; null until then. */
    comparedAt: instant("compared_at"),
  },
  (table) => [
    index("item_print_bands").using("gin", table.bands),
    index("item_print_waiting")
      .on(table.itemId)
      .where(sql`${table.comparedAt} is null`),
  ],
);

/** Two items that ask nearly the same, each pair once. */
export const itemTwin = pgTable(
  "item_twin",
  {
    oneId: uuid()
      .notNull()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    otherId: uuid()
      .notNull()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    /** 0 … 1, see lib/domain/bank/likeness. */
    likeness: real().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.oneId, table.otherId] }),
    index("item_twin_other").on(table.otherId),
    check("item_twin_order", sql`${table.oneId} < ${table.otherId}`),
  ],
);
