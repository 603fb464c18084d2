import type { AttemptState } from "@/lib/domain/attempt/state";

const quarterHourMs = 15 * 60 * 1000;

type Running = {
  readonly state: AttemptState;
  readonly closeAfter: Date | null;
  readonly remainingMs: number | null;
};

/**
 * Until when an attempt's token opens it: well past the last save that could count, whatever
 * becomes of the sign-in. A pause has no known end, so the page gets a new one each time it looks.
 *
 * What is left is told by the database's clock at `t`, the end by this process's, which is the one
 * that a token is held against: the two may differ.
 */
export function tokenEnd({ state, closeAfter, remainingMs }: Running, t: Date): number {
  const now = Date.now();
  if (state === "in_progress" && closeAfter !== null) {
    return now + closeAfter.getTime() - t.getTime() + quarterHourMs;
  }
  if (state === "paused") return now + (remainingMs ?? 0) + 4 * quarterHourMs;
  return now + quarterHourMs;
}

/**
 * The end of the token that a save gets instead of its own, or null where that one lasts: it must
 * outlive a deadline that was moved since. `leftMs` is the time to the deadline.
 */
export function longerTokenEnd(expiresMs: number, leftMs: number): number | null {
  const needed = Date.now() + leftMs + quarterHourMs;
  return needed > expiresMs ? needed + quarterHourMs : null;
}
