import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ItemChange, ItemFacts } from "@/lib/domain/bank/item-change";
import type { BankId, ItemChangeId, ItemId, ItemVersionId, TagId, UserId } from "@/lib/domain/ids";
import { user } from "./access";
import { bank, item, itemVersion } from "./bank";
import { createdAt, day, folded, id, instant, vietnamese } from "./columns";

/** A word that authors put on items of a bank. */
export const tag = pgTable(
  "tag",
  {
    id: id<TagId>(),
    bankId: uuid()
      .notNull()
      .references(() => bank.id)
      .$type<BankId>(),
    /** As it was first written. */
    name: vietnamese().notNull(),
    /** Equal for names that are one tag (lib/domain/bank/tag). */
    key: text().notNull(),
    searchText: folded("search_text"),
    createdAt: createdAt(),
  },
  (table) => [unique("tag_key").on(table.bankId, table.key)],
);

export const itemTag = pgTable(
  "item_tag",
  {
    itemId: uuid()
      .notNull()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    tagId: uuid()
      .notNull()
      .references(() => tag.id)
      .$type<TagId>(),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.tagId] }),
    index("item_tag_tag").on(table.tagId),
  ],
);

/** What a reviewer found of an approved item when its day came, or before. Append-only. */
export const itemRecheck = pgTable(
  "item_recheck",
  {
    id: id(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    reviewerId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    verdict: text({ enum: ["still_right", "to_change"] }).notNull(),
    comment: text().notNull().default(""),
    /** When it is to be looked at next; null where it is to be changed. */
    reviewBy: day("review_by"),
    createdAt: createdAt(),
  },
  (table) => [index("item_recheck_version").on(table.itemVersionId)],
);

/** Several items changed in one go. */
export const itemChange = pgTable(
  "item_change",
  {
    id: id<ItemChangeId>(),
    bankId: uuid()
      .notNull()
      .references(() => bank.id)
      .$type<BankId>(),
    change: jsonb().$type<ItemChange>().notNull(),
    changedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
    undoneAt: instant("undone_at"),
    undoneBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    /** Codes of items that somebody had changed by then, and that were left as they were. */
    left: text()
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
  },
  (table) => [index("item_change_bank").on(table.bankId, table.createdAt)],
);

/** What each of them had before, and after. */
export const itemChangeLine = pgTable(
  "item_change_line",
  {
    changeId: uuid()
      .notNull()
      .references(() => itemChange.id)
      .$type<ItemChangeId>(),
    itemId: uuid()
      .notNull()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    before: jsonb().$type<ItemFacts>().notNull(),
    after: jsonb().$type<ItemFacts>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.changeId, table.itemId] }),
    index("item_change_line_item").on(table.itemId),
  ],
);
