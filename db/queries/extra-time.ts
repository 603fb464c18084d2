import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { attempt, candidate, sitting, test } from "@/db/schema";
import type { CandidateId, OfficerId, SittingId } from "@/lib/domain/ids";

/** Sittings with this officer on the list in which one may still begin. */
export async function selectSittingsAhead(
  db: Executor,
  officerId: OfficerId,
): Promise<SittingId[]> {
  const rows = await db
    .select({ id: sitting.id })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .where(
      and(eq(candidate.officerId, officerId), inArray(sitting.state, ["draft", "ready", "open"])),
    )
    .orderBy(sitting.id);
  return rows.map(({ id }) => id);
}

type Extra = {
  readonly sittingId: SittingId;
  readonly officerId: OfficerId;
  readonly extraAllowanceS: number;
};

/**
 * Gives somebody listed other extra time, in the list and in the attempt that waits for its start.
 * Undefined: it is so already, or the test has begun and keeps the time it was begun with.
 */
export async function updateExtraTime(
  tx: Transaction,
  { sittingId, officerId, extraAllowanceS }: Extra,
): Promise<CandidateId | undefined> {
  const listed = and(eq(candidate.sittingId, sittingId), eq(candidate.officerId, officerId));
  const own = tx.select({ id: candidate.id }).from(candidate).where(listed);
  // Locked as a start locks them: who begins meanwhile begins with the one time or with the other.
  const attempts = await tx
    .select({ state: attempt.state })
    .from(attempt)
    .where(inArray(attempt.candidateId, own))
    .for("no key update");
  if (attempts.some(({ state }) => state !== "created")) return undefined;
  const [changed] = await tx
    .update(candidate)
    .set({ extraAllowanceS })
    .where(and(listed, ne(candidate.extraAllowanceS, extraAllowanceS)))
    .returning({ id: candidate.id });
  if (!changed) return undefined;
  await tx
    .update(attempt)
    .set({ allowanceS: sql`${test.allowanceS} + ${extraAllowanceS}` })
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .where(and(eq(attempt.candidateId, changed.id), eq(sitting.id, attempt.sittingId)));
  return changed.id;
}
