import { deleteFailures, selectFailures, upsertFailures } from "@/db/queries/attempt-entrance";
import { countFailure, type ThrottlePolicy, waitSeconds } from "@/lib/domain/access/throttle";
import type { CandidateId } from "@/lib/domain/ids";
import type { DeliveryContext } from "./delivery-context";

/** A code has a thousand million values: five tries and growing waits leave nothing to guess. */
const perCandidate: ThrottlePolicy = {
  free: 5,
  firstWaitS: 30,
  longestWaitS: 900,
  forgetAfterS: 3600,
};

/** A whole room stands behind one address, and no room may be locked out. */
const perAddress: ThrottlePolicy = {
  free: 100,
  firstWaitS: 5,
  longestWaitS: 60,
  forgetAfterS: 600,
};

/** Where tries at one slip are counted. A new slip has a new key, so it also ends the wait. */
export const slipKey = (id: CandidateId, stamp: number) => `candidate:${id}:${stamp}`;

/** Where tries of one address are counted. */
export const roomKey = (ip: string) => `room:${ip}`;

/** Seconds until a try is allowed under all of `keys`; 0 when it is. */
export async function waitOf(ctx: DeliveryContext, keys: readonly string[]): Promise<number> {
  const { t, states } = await selectFailures(ctx.sql, keys);
  return Math.max(0, ...keys.map((key) => waitSeconds(states.get(key), t)));
}

/** Counts a failed try. The caller lets nobody try twice at once under one key. */
export async function noteFailure(ctx: DeliveryContext, key: string): Promise<void> {
  const { t, states } = await selectFailures(ctx.sql, [key]);
  const policy = key.startsWith("room:") ? perAddress : perCandidate;
  await upsertFailures(ctx.sql, key, countFailure(policy, states.get(key), t));
}

/** Forgets the failures of a key: the right person came in. */
export async function forgetFailures(ctx: DeliveryContext, key: string): Promise<void> {
  await deleteFailures(ctx.sql, key);
}
