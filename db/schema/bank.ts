import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  BankId,
  ItemId,
  ItemVersionId,
  LegalDocumentId,
  SharedSystemId,
  TopicId,
  UserId,
} from "@/lib/domain/ids";
import type { Block } from "@/lib/domain/item/content";
import { type Interaction, levels } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import { itemStates } from "@/lib/domain/item/lifecycle";
import { user } from "./access";
import { createdAt, day, folded, id, instant, vietnamese } from "./columns";

export const topic = pgTable("topic", {
  id: id<TopicId>(),
  code: text().notNull().unique(),
  name: vietnamese().notNull(),
  nameEn: text().notNull(),
  parentId: uuid().$type<TopicId>(),
  position: integer().notNull(),
});

/** The software officers share (official mail, documents, one-stop desk…), named per customer. */
export const sharedSystem = pgTable("shared_system", {
  id: id<SharedSystemId>(),
  code: text().notNull().unique(),
  name: vietnamese().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
  active: boolean().notNull().default(true),
});

export const legalDocument = pgTable("legal_document", {
  id: id<LegalDocumentId>(),
  number: text().notNull().unique(),
  title: vietnamese().notNull(),
  issuer: vietnamese().notNull().default(""),
  issuedOn: day("issued_on"),
  effectiveFrom: day("effective_from"),
  effectiveTo: day("effective_to"),
  replacedById: uuid().$type<LegalDocumentId>(),
  /** Its status has not been verified against the original: "cần rà soát". */
  needsCheck: boolean().notNull().default(false),
  note: text().notNull().default(""),
});

export const bank = pgTable("bank", {
  id: id<BankId>(),
  code: text().notNull().unique(),
  name: vietnamese().notNull(),
  createdAt: createdAt(),
});

/** One question of a bank; what it says is in its versions. */
export const item = pgTable(
  "item",
  {
    id: id<ItemId>(),
    bankId: uuid()
      .notNull()
      .references(() => bank.id)
      .$type<BankId>(),
    code: text().notNull(),
    state: text({ enum: itemStates }).notNull().default("draft"),
    /** The newest version; the one that authors and reviewers see. */
    currentVersion: integer().notNull().default(1),
    /** The version that may be drawn into forms, or null when none was approved. */
    approvedVersion: integer(),
    topicId: uuid()
      .notNull()
      .references(() => topic.id)
      .$type<TopicId>(),
    sharedSystemId: uuid()
      .references(() => sharedSystem.id)
      .$type<SharedSystemId>(),
    level: text({ enum: levels }).notNull(),
    /** A fact in it is not verified: "cần rà soát". */
    needsCheck: boolean().notNull().default(false),
    /** Open to practice since; from then on never on a form again (routines 22). Null: kept for tests. */
    practiceSince: instant("practice_since"),
    /** The last day before it must be looked at again; null until it was approved. */
    reviewBy: day("review_by"),
    /** Folded code, stem and options of the current version. Trigram index in db/routines. */
    searchText: folded("search_text"),
    authorId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("item_code").on(table.bankId, table.code),
    index("item_list").on(table.bankId, table.state, table.topicId, table.level),
    index("item_review_by").on(table.reviewBy),
    check(
      "item_approved_version",
      sql`${table.state} not in ('approved', 'suspended') or ${table.approvedVersion} is not null`,
    ),
  ],
);

/** What an item said at one time. Never changed: forms point here. */
export const itemVersion = pgTable(
  "item_version",
  {
    id: id<ItemVersionId>(),
    itemId: uuid()
      .notNull()
      .references(() => item.id)
      .$type<ItemId>(),
    version: integer().notNull(),
    stem: jsonb().$type<Block[]>().notNull(),
    interaction: jsonb().$type<Interaction>().notNull(),
    source: text().notNull().default(""),
    /** It came from a file without a key that can be believed: a draft until a later version has one. */
    lacksKey: boolean().notNull().default(false),
    authorId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("item_version_number").on(table.itemId, table.version),
    // The few that people mark, among tens of thousands.
    index("item_version_by_hand")
      .on(table.itemId, table.version)
      .where(sql`${table.interaction} ->> 'type' in ('essay', 'file_upload')`),
  ],
);

export const itemLegalBasis = pgTable(
  "item_legal_basis",
  {
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    legalDocumentId: uuid()
      .notNull()
      .references(() => legalDocument.id)
      .$type<LegalDocumentId>(),
    article: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.itemVersionId, table.legalDocumentId, table.article] }),
    index("item_legal_basis_document").on(table.legalDocumentId),
  ],
);

/**
 * Keys, explanations and what each wrong option betrays: everything a candidate must never see.
 * Only the database role `sathach_keys` may read it.
 */
export const itemKey = pgTable(
  "item_key",
  {
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    keyVersion: integer().notNull().default(1),
    key: jsonb().$type<ItemKey>().notNull(),
    explanation: jsonb().$type<Block[]>().notNull().default([]),
    /** Option id → the misconception it stands for. */
    misconceptions: jsonb().$type<Record<string, string>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.itemVersionId, table.keyVersion] })],
);

export const itemReview = pgTable(
  "item_review",
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
    verdict: text({ enum: ["approved", "returned"] }).notNull(),
    comment: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (table) => [index("item_review_version").on(table.itemVersionId)],
);
