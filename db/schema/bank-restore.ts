import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ItemOrigin } from "@/lib/domain/bank/archive";
import type { BankId, BankRestoreId, ItemId, StimulusId, UserId } from "@/lib/domain/ids";
import { user } from "./access";
import { bank, item } from "./bank";
import { createdAt, id, instant, vietnamese } from "./columns";
import { stimulus } from "./stimulus";

/** An archive of a bank that was read back, as a whole. */
export const bankRestore = pgTable(
  "bank_restore",
  {
    id: id<BankRestoreId>(),
    bankId: uuid()
      .notNull()
      .references(() => bank.id)
      .$type<BankId>(),
    /** Of the file, as a person named it. */
    name: vietnamese().notNull(),
    /** SHA-256 of the archive, lower-case hex. */
    digest: text().notNull(),
    restoredBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
    undoneAt: instant("undone_at"),
  },
  (table) => [index("bank_restore_bank").on(table.bankId)],
);

/** Which items came so. */
export const bankRestoreItem = pgTable(
  "bank_restore_item",
  {
    restoreId: uuid()
      .notNull()
      .references(() => bankRestore.id)
      .$type<BankRestoreId>(),
    itemId: uuid()
      .notNull()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    /** The file that it had first come in, elsewhere; null where it was written by hand. */
    origin: jsonb().$type<ItemOrigin>(),
  },
  (table) => [
    primaryKey({ columns: [table.restoreId, table.itemId] }),
    index("bank_restore_item_item").on(table.itemId),
  ],
);

/** Which stimuli came so. */
export const bankRestoreStimulus = pgTable(
  "bank_restore_stimulus",
  {
    restoreId: uuid()
      .notNull()
      .references(() => bankRestore.id)
      .$type<BankRestoreId>(),
    stimulusId: uuid()
      .notNull()
      .references(() => stimulus.id, { onDelete: "cascade" })
      .$type<StimulusId>(),
  },
  (table) => [
    primaryKey({ columns: [table.restoreId, table.stimulusId] }),
    index("bank_restore_stimulus_stimulus").on(table.stimulusId),
  ],
);
