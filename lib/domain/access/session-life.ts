import type { Role } from "@/lib/domain/policy/roles";

const MINUTE = 60_000;

/** A sign-in ends after this long, whatever is done with it. Milliseconds. */
export const SESSION_LIFE_MS = 12 * 60 * MINUTE;

export type SessionTimes = {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

/** How long a person with these roles may be away before signing in again. Milliseconds. */
export function idleLimitMs(roles: readonly Role[]): number {
  return (roles.includes("administrator") ? 15 : 30) * MINUTE;
}

/** Whether a sign-in still counts: not revoked, not too old, and used within the idle limit. */
export function sessionHolds(
  { lastSeenAt, expiresAt, revokedAt }: SessionTimes,
  roles: readonly Role[],
  now: Date,
): boolean {
  if (revokedAt !== null || now >= expiresAt) return false;
  return now.getTime() - lastSeenAt.getTime() < idleLimitMs(roles);
}

/** Whether it is worth writing that a session was used: once a minute is exact enough. */
export function deservesTouch({ lastSeenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= MINUTE;
}
