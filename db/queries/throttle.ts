import { eq, inArray, lt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { signInThrottle } from "@/db/schema";
import type { ThrottleState } from "@/lib/domain/access/throttle";

/**
 * The count of failures at a key, locked until `tx` ends, so that tries at once are counted one by
 * one. Undefined when there were none.
 */
export async function lockThrottle(
  tx: Transaction,
  key: string,
): Promise<ThrottleState | undefined> {
  // A row that is not there cannot be locked: the first tries would all count as the first. One that
  // somebody deletes at this moment is made anew: an insert that does nothing, and a look after it,
  // would find none and hold none.
  const [row] = await tx
    .insert(signInThrottle)
    .values({ key, failures: 0, lastFailureAt: sql`'epoch'` })
    .onConflictDoUpdate({
      target: signInThrottle.key,
      set: { failures: sql`${signInThrottle.failures}` },
    })
    .returning({
      failures: signInThrottle.failures,
      lastFailureAt: signInThrottle.lastFailureAt,
      blockedUntil: signInThrottle.blockedUntil,
    });
  return row && row.failures > 0 ? row : undefined;
}

export async function upsertThrottle(tx: Transaction, key: string, state: ThrottleState) {
  await tx
    .insert(signInThrottle)
    .values({ key, ...state })
    .onConflictDoUpdate({ target: signInThrottle.key, set: state });
}

/** Forgets the failures at a key. Says whether there were any. */
export async function deleteThrottle(tx: Transaction, key: string): Promise<boolean> {
  const gone = await tx
    .delete(signInThrottle)
    .where(eq(signInThrottle.key, key))
    .returning({ key: signInThrottle.key });
  return gone.length > 0;
}

/** Clears away keys at which nothing failed since `before`. Leaves those that somebody is counting at. */
export async function deleteForgottenThrottles(tx: Transaction, before: Date) {
  const forgotten = tx
    .select({ key: signInThrottle.key })
    .from(signInThrottle)
    .where(lt(signInThrottle.lastFailureAt, before))
    .limit(1000)
    .for("update", { skipLocked: true });
  await tx.delete(signInThrottle).where(inArray(signInThrottle.key, forgotten));
}
