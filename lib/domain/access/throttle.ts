/** How tries at one key are slowed down. Times in seconds. */
export type ThrottlePolicy = {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly firstWaitS: number;
  /** The wait doubles up to here and never further: nobody is locked out for good. */
  readonly longestWaitS: number;
  /** After this long without a failure the count starts again. */
  readonly forgetAfterS: number;
};

export type ThrottleState = {
  readonly failures: number;
  readonly lastFailureAt: Date;
  readonly blockedUntil: Date | null;
};

/** Tries at the password of one account. */
export const accountThrottle: ThrottlePolicy = {
  free: 5,
  firstWaitS: 30,
  longestWaitS: 900,
  forgetAfterS: 86_400,
};

/** Tries from one address. Generous, since a whole office sits behind one. */
export const addressThrottle: ThrottlePolicy = {
  free: 300,
  firstWaitS: 5,
  longestWaitS: 60,
  forgetAfterS: 900,
};

/** After this long no key's count matters any more. Milliseconds. */
export const THROTTLE_MEMORY_MS =
  Math.max(accountThrottle.forgetAfterS, addressThrottle.forgetAfterS) * 1000;

/** Whole seconds to wait before the next try, 0 when there is nothing to wait for. */
export function waitSeconds(state: ThrottleState | undefined, now: Date): number {
  if (!state?.blockedUntil) return 0;
  return Math.max(0, Math.ceil((state.blockedUntil.getTime() - now.getTime()) / 1000));
}

/**
 * The count after one more failure.
 *
 * The first failure beyond the free ones costs the first wait, each further one twice the wait
 * before it.
 */
export function countFailure(
  policy: ThrottlePolicy,
  state: ThrottleState | undefined,
  now: Date,
): ThrottleState {
  const remembered =
    state && now.getTime() - state.lastFailureAt.getTime() < policy.forgetAfterS * 1000;
  const failures = (remembered ? state.failures : 0) + 1;
  const beyond = failures - policy.free;
  const waitS =
    beyond <= 0 ? 0 : Math.min(policy.longestWaitS, policy.firstWaitS * 2 ** (beyond - 1));
  return {
    failures,
    lastFailureAt: now,
    blockedUntil: waitS === 0 ? null : new Date(now.getTime() + waitS * 1000),
  };
}

/** The count when a try that was counted as a failure turns out right. */
export function giveBack(policy: ThrottlePolicy, state: ThrottleState): ThrottleState {
  const failures = Math.max(0, state.failures - 1);
  return { ...state, failures, blockedUntil: failures > policy.free ? state.blockedUntil : null };
}
