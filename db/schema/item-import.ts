import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { type FileRemark, lineStandings } from "@/lib/domain/bank/import-line";
import type { TypedItem } from "@/lib/domain/bank/typed-item";
import type { BankId, ItemId, ItemImportId, UserId } from "@/lib/domain/ids";
import type { FileStimulus } from "@/lib/domain/stimulus/of-file";
import { user } from "./access";
import { bank, item } from "./bank";
import { createdAt, id, instant, vietnamese } from "./columns";

/** A file of questions on its way into a bank. Nothing of it is in the bank before its owner says so. */
export const itemImport = pgTable(
  "item_import",
  {
    id: id<ItemImportId>(),
    ownerId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    /** Of the file, as a person named it. */
    name: vietnamese().notNull(),
    format: text().notNull(),
    /** Where its items went; null before. */
    bankId: uuid()
      .references(() => bank.id)
      .$type<BankId>(),
    /** Parts of the file that are no items. */
    skipped: jsonb().$type<FileRemark[]>().notNull(),
    createdAt: createdAt(),
    writtenAt: instant("written_at"),
    undoneAt: instant("undone_at"),
    /** From then on whatever was not written is deleted; null once nothing is left to delete. */
    purgeAfter: instant("purge_after"),
  },
  (table) => [
    index("item_import_owner").on(table.ownerId, table.createdAt),
    index("item_import_purge").on(table.purgeAfter),
  ],
);

/**
 * A question of such a file, as far as its owner has mended it. It holds a key, so only the database
 * role `sathach_keys` may read it.
 */
export const itemImportLine = pgTable(
  "item_import_line",
  {
    importId: uuid()
      .notNull()
      .references(() => itemImport.id, { onDelete: "cascade" })
      .$type<ItemImportId>(),
    /** From 1, in the order of the file. */
    position: integer().notNull(),
    /** What the file calls it. */
    ref: text().notNull(),
    line: integer(),
    /** The lines of the file that it was read from. */
    source: jsonb().$type<{ line: number; text: string }[]>().notNull(),
    typed: jsonb().$type<TypedItem>().notNull(),
    /** What the file asks it about together with others; null where it stands alone. */
    stimulus: jsonb().$type<FileStimulus>(),
    remarks: jsonb().$type<FileRemark[]>().notNull(),
    standing: text({ enum: lineStandings }).notNull(),
    /** Its owner does not want it in the bank. */
    dropped: boolean().notNull().default(false),
    /** What it became in the bank; null before, and again when the import is undone. */
    itemId: uuid()
      .references(() => item.id, { onDelete: "set null" })
      .$type<ItemId>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.position] }),
    index("item_import_line_item").on(table.itemId),
  ],
);
