import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { signInThrottle } from "@/db/schema";
import type { ThrottleState } from "@/lib/domain/access/throttle";

/** The count of failures at a key, locked until `tx` ends, so that tries at once are counted one by one. */
export async function lockThrottle(
  tx: Transaction,
  key: string,
): Promise<ThrottleState | undefined> {
  const [row] = await tx
    .select({
      failures: signInThrottle.failures,
      lastFailureAt: signInThrottle.lastFailureAt,
      blockedUntil: signInThrottle.blockedUntil,
    })
    .from(signInThrottle)
    .where(eq(signInThrottle.key, key))
    .for("update");
  return row;
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
