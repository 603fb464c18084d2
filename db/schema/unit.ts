import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { OfficerId, UnitId, UserId } from "@/lib/domain/ids";
import { createdAt, day, folded, id, vietnamese } from "./columns";

/** Kinds of unit as data: xã, phường, thị trấn, huyện, phòng… */
export const unitType = pgTable("unit_type", {
  code: text().primaryKey(),
  name: vietnamese().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
});

/** Khối: units of one group are compared with each other and with no others. */
export const unitGroup = pgTable("unit_group", {
  id: id(),
  code: text().notNull().unique(),
  name: vietnamese().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
});

/** A unit as it was from `valid_from` until before `valid_to`. Its code is not a key: successors re-use it. */
export const unit = pgTable(
  "unit",
  {
    id: id<UnitId>(),
    /** No two units bear one at once: `unit_code_once`, an exclusion that the migrations add. */
    code: text(),
    /** The first day on which another unit bears the code, where one took it over; null for none. */
    codeTo: day("code_to"),
    name: vietnamese().notNull(),
    shortName: vietnamese().notNull(),
    searchText: folded("search_text"),
    typeCode: text()
      .notNull()
      .references(() => unitType.code),
    groupId: uuid().references(() => unitGroup.id),
    parentId: uuid().$type<UnitId>(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
    createdBasis: text().notNull().default(""),
    endedBasis: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (table) => [
    unique("unit_code_from").on(table.code, table.validFrom),
    index("unit_parent").on(table.parentId),
    check("unit_dates", sql`${table.validTo} is null or ${table.validTo} > ${table.validFrom}`),
    check("unit_code_dates", sql`${table.codeTo} is null or ${table.codeTo} > ${table.validFrom}`),
    check("unit_not_own_parent", sql`${table.parentId} is distinct from ${table.id}`),
  ],
);

export const unitEventKinds = [
  "found",
  "merge",
  "split",
  "rename",
  "re_parent",
  "dissolve",
] as const;

/** A change of the organisation with its legal basis, from some units to others. */
export const unitEvent = pgTable("unit_event", {
  id: id(),
  occurredOn: day("occurred_on").notNull(),
  kind: text({ enum: unitEventKinds }).notNull(),
  legalBasis: text().notNull(),
  note: text().notNull().default(""),
  createdAt: createdAt(),
});

export const unitEventUnit = pgTable(
  "unit_event_unit",
  {
    eventId: uuid()
      .notNull()
      .references(() => unitEvent.id),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    side: text({ enum: ["from", "to"] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.unitId, table.side] }),
    index("unit_event_unit_unit").on(table.unitId),
  ],
);

/**
 * Which units somebody who answers for `ancestor_id` reaches: itself, what is below it, and the
 * predecessors of both. Rebuilt by `refresh_unit_closure()` after each change of the organisation.
 */
export const unitClosure = pgTable(
  "unit_closure",
  {
    ancestorId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    descendantId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
  },
  (table) => [
    primaryKey({ columns: [table.ancestorId, table.descendantId] }),
    index("unit_closure_descendant").on(table.descendantId),
  ],
);

export const jobGroup = pgTable("job_group", {
  code: text().primaryKey(),
  name: vietnamese().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
});

export const officer = pgTable(
  "officer",
  {
    id: id<OfficerId>(),
    staffCode: text().notNull().unique(),
    familyName: vietnamese().notNull(),
    middleName: vietnamese().notNull().default(""),
    givenName: vietnamese().notNull(),
    searchText: folded("search_text"),
    sex: text({ enum: ["female", "male"] }),
    birthDate: day("birth_date"),
    demonstration: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    index("officer_name").on(table.givenName, table.familyName, table.middleName),
    check("officer_given_name", sql`${table.givenName} <> ''`),
  ],
);

/** An officer in a unit, with the title held there, from `valid_from` until before `valid_to`. */
export const assignment = pgTable(
  "assignment",
  {
    id: id(),
    officerId: uuid()
      .notNull()
      .references(() => officer.id)
      .$type<OfficerId>(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    title: vietnamese().notNull(),
    jobGroupCode: text()
      .notNull()
      .references(() => jobGroup.code),
    concurrent: boolean().notNull().default(false),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
    createdAt: createdAt(),
  },
  (table) => [
    index("assignment_unit").on(table.unitId, table.validFrom),
    index("assignment_officer").on(table.officerId, table.validFrom),
    check(
      "assignment_dates",
      sql`${table.validTo} is null or ${table.validTo} > ${table.validFrom}`,
    ),
  ],
);

/** Extra time that an officer has at every test, from `valid_from` until before `valid_to`. */
export const accommodation = pgTable(
  "accommodation",
  {
    id: id(),
    officerId: uuid()
      .notNull()
      .references(() => officer.id)
      .$type<OfficerId>(),
    /** Of the test's own allowance. */
    extraPercent: integer().notNull(),
    reason: text().notNull(),
    /** Who allowed it; no reference, as accounts come after officers. */
    approvedBy: uuid().notNull().$type<UserId>(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
    createdAt: createdAt(),
  },
  (table) => [
    index("accommodation_officer").on(table.officerId, table.validFrom),
    check("accommodation_percent", sql`${table.extraPercent} between 1 and 100`),
    check(
      "accommodation_dates",
      sql`${table.validTo} is null or ${table.validTo} > ${table.validFrom}`,
    ),
  ],
);
