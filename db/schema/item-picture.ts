import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ItemVersionId } from "@/lib/domain/ids";
import { blob } from "./access";
import { itemVersion } from "./bank";
import { createdAt } from "./columns";

/** Files that may stand in questions: drawn anew when they came in. Nothing else is served as one. */
export const itemPicture = pgTable("item_picture", {
  sha256: text()
    .primaryKey()
    .references(() => blob.sha256),
  width: integer().notNull(),
  height: integer().notNull(),
  createdAt: createdAt(),
});

/** Which pictures a version of an item shows, and where: who may see the one may see the other. */
export const itemVersionPicture = pgTable(
  "item_version_picture",
  {
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    sha256: text()
      .notNull()
      .references(() => itemPicture.sha256),
    /** What explains the key is shown to nobody who still answers. */
    part: text({ enum: ["question", "explanation"] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.itemVersionId, table.sha256, table.part] }),
    index("item_version_picture_file").on(table.sha256),
  ],
);
