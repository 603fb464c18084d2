import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ItemVersionId, ScoringRevisionId, UserId } from "@/lib/domain/ids";
import type { EffectSum } from "@/lib/domain/scoring/effect";
import { rulingKinds } from "@/lib/domain/scoring/ruling";
import { user } from "./access";
import { itemVersion } from "./bank";
import { id, instant } from "./columns";

/**
 * How answers to a version of a question are scored that was found wrong after it was answered:
 * asked for by one person, decided by another. Of those approved the last one counts. Keys are not
 * in it: `keyFromId` names a version of the same question whose key is taken.
 */
export const scoringRevision = pgTable(
  "scoring_revision",
  {
    id: id<ScoringRevisionId>(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    ruling: text({ enum: rulingKinds }).notNull(),
    keyFromId: uuid()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    reason: text().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    requestedAt: instant("requested_at").notNull(),
    decidedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    decidedAt: instant("decided_at"),
    decision: text({ enum: ["approved", "refused"] }),
    /** Why it was refused. */
    answer: text().notNull().default(""),
    /** Whom it changes by how much, as the second person saw it. */
    effect: jsonb().$type<EffectSum>(),
  },
  (table) => [
    index("scoring_revision_version").on(table.itemVersionId),
    uniqueIndex("scoring_revision_open")
      .on(table.itemVersionId)
      .where(sql`${table.decision} is null`),
    check("scoring_revision_two", sql`${table.decidedBy} is distinct from ${table.requestedBy}`),
    check(
      "scoring_revision_decided",
      sql`num_nonnulls(${table.decidedBy}, ${table.decidedAt}, ${table.decision}) in (0, 3)`,
    ),
    check(
      "scoring_revision_key",
      sql`(${table.ruling} in ('other_key', 'either_key')) = (${table.keyFromId} is not null)`,
    ),
    check(
      "scoring_revision_other",
      sql`${table.keyFromId} is distinct from ${table.itemVersionId}`,
    ),
    check(
      "scoring_revision_effect",
      sql`(${table.decision} is not distinct from 'approved') = (${table.effect} is not null)`,
    ),
  ],
);
