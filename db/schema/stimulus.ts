import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  BankId,
  ItemImportId,
  ItemVersionId,
  StimulusId,
  StimulusVersionId,
  UserId,
} from "@/lib/domain/ids";
import type { Block } from "@/lib/domain/item/content";
import { stimulusStates } from "@/lib/domain/stimulus/lifecycle";
import { user } from "./access";
import { bank, itemVersion } from "./bank";
import { createdAt, folded, id, vietnamese } from "./columns";
import { itemImport } from "./item-import";

/** What several questions are asked about: a mail, a notice, a screen. It says so in its versions. */
export const stimulus = pgTable(
  "stimulus",
  {
    id: id<StimulusId>(),
    bankId: uuid()
      .notNull()
      .references(() => bank.id)
      .$type<BankId>(),
    code: text().notNull(),
    state: text({ enum: stimulusStates }).notNull().default("in_use"),
    /** The newest version; the one that items are written on. */
    currentVersion: integer().notNull().default(1),
    /** The newest version that was approved with an item on it; only items on it are drawn. */
    approvedVersion: integer(),
    /** The import that it came with, and what its file calls it; with that import it may go again. */
    importId: uuid()
      .references(() => itemImport.id, { onDelete: "set null" })
      .$type<ItemImportId>(),
    importRef: text(),
    /** Folded code, title and text of the current version. Trigram index in db/routines. */
    searchText: folded("search_text"),
    createdAt: createdAt(),
  },
  (table) => [
    unique("stimulus_code").on(table.bankId, table.code),
    index("stimulus_import").on(table.importId),
  ],
);

/** What a stimulus said at one time. Never changed: versions of items point here, and so do forms. */
export const stimulusVersion = pgTable(
  "stimulus_version",
  {
    id: id<StimulusVersionId>(),
    stimulusId: uuid()
      .notNull()
      .references(() => stimulus.id)
      .$type<StimulusId>(),
    version: integer().notNull(),
    /** Stands above it wherever it is shown. */
    title: vietnamese().notNull(),
    content: jsonb().$type<Block[]>().notNull(),
    source: text().notNull().default(""),
    authorId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [unique("stimulus_version_number").on(table.stimulusId, table.version)],
);

/** Which version of a stimulus a version of an item is asked about, and its place among the others. */
export const itemVersionStimulus = pgTable(
  "item_version_stimulus",
  {
    itemVersionId: uuid()
      .primaryKey()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    stimulusVersionId: uuid()
      .notNull()
      .references(() => stimulusVersion.id)
      .$type<StimulusVersionId>(),
    place: smallint().notNull(),
  },
  (table) => [
    index("item_version_stimulus_version").on(table.stimulusVersionId),
    check("item_version_stimulus_place", sql`${table.place} between 1 and 20`),
  ],
);
