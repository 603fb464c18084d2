import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { UnitId, UserId } from "@/lib/domain/ids";
import { blob, user } from "./access";
import { instant } from "./columns";
import { unit } from "./unit";

/** The emblem that a unit puts on the papers it issues. */
export const unitEmblem = pgTable("unit_emblem", {
  unitId: uuid()
    .primaryKey()
    .references(() => unit.id)
    .$type<UnitId>(),
  sha256: text()
    .notNull()
    .references(() => blob.sha256),
  /** Pixels. */
  width: integer().notNull(),
  height: integer().notNull(),
  setBy: uuid()
    .notNull()
    .references(() => user.id)
    .$type<UserId>(),
  setAt: instant("set_at").notNull(),
});
