import { createHash } from "node:crypto";
import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  deleteForgottenThrottles,
  deleteThrottle,
  lockThrottle,
  upsertThrottle,
} from "@/db/queries/throttle";
import {
  accountThrottle,
  addressThrottle,
  countFailure,
  giveBack,
  THROTTLE_MEMORY_MS,
  waitSeconds,
} from "@/lib/domain/access/throttle";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context, PublicContext } from "@/lib/services/context";

export type Wait = { readonly code: "wait"; readonly seconds: number };

/**
 * Where tries at the password of one account are counted. The login is not written down: people
 * type passwords where it belongs.
 */
export const accountKey = (login: string) =>
  `account:${createHash("sha256").update(login).digest("hex")}`;

/** Where tries from one address are counted. */
const addressKey = (ip: string | null) => `address:${ip ?? "unknown"}`;

/**
 * Counts a try at a password before it is looked at, so that many tries at once gain nothing. A
 * right password gives it back. Refused, uncounted, while a wait is running.
 */
export async function countTry(
  ctx: Context | PublicContext,
  login: string,
): Promise<Result<void, Wait>> {
  // Always in this order, so that no two tries wait for each other.
  const keys = [
    { key: addressKey(ctx.request.ip), policy: addressThrottle },
    { key: accountKey(login), policy: accountThrottle },
  ];
  return ctx.db.transaction(async (tx) => {
    const counts = [];
    for (const { key, policy } of keys) {
      const state = await lockThrottle(tx, key);
      const seconds = waitSeconds(state, ctx.now);
      if (seconds > 0) return rejected({ code: "wait", seconds });
      counts.push({ key, state: countFailure(policy, state, ctx.now) });
    }
    for (const { key, state } of counts) {
      await upsertThrottle(tx, key, state);
      if (state.blockedUntil) await recordSlowing(tx, ctx, key.split(":")[0] ?? "");
    }
    return ok(undefined);
  });
}

/** Gives a counted try back when the password was right: the address before the account, as counted. */
export async function returnTry(
  tx: Transaction,
  ctx: Pick<PublicContext, "now" | "request">,
  login: string,
) {
  const key = addressKey(ctx.request.ip);
  const state = await lockThrottle(tx, key);
  if (state) await upsertThrottle(tx, key, giveBack(addressThrottle, state));
  await deleteThrottle(tx, accountKey(login));
  await deleteForgottenThrottles(tx, new Date(ctx.now.getTime() - THROTTLE_MEMORY_MS));
}

async function recordSlowing(tx: Transaction, ctx: Context | PublicContext, kind: string) {
  await insertAuditEvent(tx, ctx, { act: "session.slow_down", subject: ["throttle", kind] });
}
