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
import type { OfficerId, RegisterImportId, UnitId, UserId } from "@/lib/domain/ids";
import {
  type FileRow,
  type OfficerRow,
  registerKinds,
  type Remark,
  type UnitRow,
} from "@/lib/domain/register/kinds";
import { type FieldChange, outcomes } from "@/lib/domain/register/line";
import type { RegisterEffect } from "@/lib/domain/register/effect";
import type { OfficerStep } from "@/lib/domain/register/officer-step";
import type { UnitStep } from "@/lib/domain/register/unit-step";
import { user } from "./access";
import { createdAt, day, id, instant, vietnamese } from "./columns";
import { officer, unit } from "./unit";

/** A list of units or officers on its way into the register. Nothing changes before it is applied. */
export const registerImport = pgTable(
  "register_import",
  {
    id: id<RegisterImportId>(),
    kind: text({ enum: registerKinds }).notNull(),
    ownerId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    /** Of the file, as a person named it. */
    name: vietnamese().notNull(),
    /** The day from which the list holds. */
    effectiveOn: day("effective_on").notNull(),
    legalBasis: text().notNull().default(""),
    /** Who is not on the list has left. */
    complete: boolean().notNull().default(false),
    /** Of units: whether a difference is a change of the organisation, or puts right a mistake. */
    means: text({ enum: ["change", "correction"] })
      .notNull()
      .default("change"),
    /** Rows of the file that are no lines. */
    skipped: jsonb().$type<{ row: number; code: string; text: string }[]>().notNull(),
    createdAt: createdAt(),
    /** When the register was last looked at to say what the lines come to. */
    plannedAt: instant("planned_at").notNull(),
    appliedAt: instant("applied_at"),
    undoneAt: instant("undone_at"),
    /** From then on what was not applied is deleted; null once it is applied. */
    purgeAfter: instant("purge_after"),
  },
  (table) => [
    index("register_import_owner").on(table.ownerId, table.createdAt),
    index("register_import_purge").on(table.purgeAfter),
  ],
);

/** A line of such a file, with what it comes to and, once applied, what it did. */
export const registerLine = pgTable(
  "register_line",
  {
    importId: uuid()
      .notNull()
      .references(() => registerImport.id, { onDelete: "cascade" })
      .$type<RegisterImportId>(),
    /** From 1, in the order of the file; those whom the list leaves out come last. */
    position: integer().notNull(),
    source: jsonb().$type<FileRow<OfficerRow> | FileRow<UnitRow>>(),
    code: text(),
    label: vietnamese().notNull(),
    outcome: text({ enum: outcomes }).notNull(),
    changes: jsonb().$type<readonly FieldChange[]>().notNull(),
    notes: jsonb().$type<readonly Remark[]>().notNull(),
    problem: jsonb().$type<Remark>(),
    step: jsonb().$type<OfficerStep | UnitStep>(),
    /** What applying it did, to be undone; null before, and again when undone. */
    effect: jsonb().$type<RegisterEffect>(),
    officerId: uuid()
      .references(() => officer.id, { onDelete: "set null" })
      .$type<OfficerId>(),
    unitId: uuid()
      .references(() => unit.id, { onDelete: "set null" })
      .$type<UnitId>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.position] }),
    index("register_line_outcome").on(table.importId, table.outcome, table.position),
    index("register_line_officer").on(table.officerId),
    index("register_line_unit").on(table.unitId),
  ],
);

/** How far the applying of an import has come: written outside its transaction, for others to see. */
export const registerProgress = pgTable("register_progress", {
  importId: uuid()
    .primaryKey()
    .references(() => registerImport.id, { onDelete: "cascade" })
    .$type<RegisterImportId>(),
  done: integer().notNull(),
  total: integer().notNull(),
  at: instant("at").notNull(),
});
