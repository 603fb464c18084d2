import { and, eq, sql } from "drizzle-orm";
import { attempt, finish, score } from "@/db/schema";

/** Of several tries of one candidate, the last. */
export const isLatestTry = sql`not exists (select from attempt newer
  where newer.candidate_id = ${attempt.candidateId} and newer.try_no > ${attempt.tryNo})`;

/** The score that counts, for a join: of this finish of this attempt, the last one made. */
export const isCountedScore = and(
  eq(score.attemptId, attempt.id),
  eq(score.finishVersion, finish.version),
  sql`not exists (select from score newer
    where newer.attempt_id = ${score.attemptId} and newer.finish_version = ${score.finishVersion}
      and newer.id > ${score.id})`,
);
