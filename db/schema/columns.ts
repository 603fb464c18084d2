import { sql } from "drizzle-orm";
import { customType, date, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Primary key made by the database: uuidv7, so that keys made later sort later. */
export const id = <T extends string>() =>
  uuid("id")
    .primaryKey()
    .default(sql`uuidv7()`)
    .$type<T>();

/** An instant. Milliseconds, as a JavaScript Date keeps no more. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const createdAt = () => instant("created_at").notNull().defaultNow();

/** A calendar day in Viet Nam, "yyyy-mm-dd". */
export const day = (name: string) => date(name, { mode: "string" });

/** Text whose column sorts as Vietnamese dictionaries do. */
export const vietnamese = customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "vi-x-icu"',
});

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
});

/** Text kept folded (no diacritics, lower case) for search; `fold()` of the domain makes it. */
export const folded = (name: string) => text(name).notNull().default("");
