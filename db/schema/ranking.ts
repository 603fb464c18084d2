import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { prizeNames } from "@/lib/domain/contest/prizes";
import type { CandidateId, SittingId, UserId } from "@/lib/domain/ids";
import { user } from "./access";
import { instant } from "./columns";
import { candidate, sitting } from "./sitting";

/** A round of a contest was ranked. Made anew until its results are released. */
export const roundRanking = pgTable("round_ranking", {
  sittingId: uuid()
    .primaryKey()
    .references(() => sitting.id)
    .$type<SittingId>(),
  /** What was to be guessed. */
  answer: integer().notNull(),
  /** Who handed in and is ranked, all audiences together. */
  entrants: integer().notNull(),
  rankedAt: instant("ranked_at").notNull(),
  rankedBy: uuid()
    .notNull()
    .references(() => user.id)
    .$type<UserId>(),
});

/** The place of an entrant within their audience. */
export const roundRank = pgTable(
  "round_rank",
  {
    candidateId: uuid()
      .primaryKey()
      .references(() => candidate.id)
      .$type<CandidateId>(),
    sittingId: uuid()
      .notNull()
      .references(() => roundRanking.sittingId, { onDelete: "cascade" })
      .$type<SittingId>(),
    rank: integer().notNull(),
    /** Hundredths of a point. */
    points: integer().notNull(),
    possible: integer().notNull(),
    /** How far the guess was from the answer; null without a guess. */
    off: integer(),
    finishedAt: instant("finished_at").notNull(),
    prize: text({ enum: prizeNames }),
  },
  (table) => [
    index("round_rank_sitting").on(table.sittingId, table.rank),
    check("round_rank_rank", sql`${table.rank} >= 1`),
  ],
);
