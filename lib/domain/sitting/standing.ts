import type { AttemptState } from "@/lib/domain/attempt/state";

/** What is known of a candidate at one instant. */
export type CandidateFacts = {
  readonly absenceReason: string | null;
  readonly admittedAt: Date | null;
  /** When their machine was last heard of. */
  readonly seenAt: Date | null;
  readonly attemptState: AttemptState | null;
  /** Their hand is up since. */
  readonly calledAt: Date | null;
};

/** What an invigilator sees of a candidate, the same words everywhere. */
export const standings = [
  "lost",
  "calling",
  "paused",
  "unsteady",
  "too_late",
  "to_admit",
  "waiting",
  "working",
  "submitted",
  "voided",
  "not_here",
  "absent",
] as const;
export type Standing = (typeof standings)[number];

/** What the sitting says of those who have not begun. */
export type SittingFacts = {
  readonly over: boolean;
  /** The last instant at which one may begin; null: none yet, or none but the window. */
  readonly latestStart: Date | null;
};

/** A machine speaks every few seconds; after so long it is unsteady, after so long it is gone. */
const quietMs = { unsteady: 15_000, lost: 30_000 } as const;

/**
 * How a candidate stands at `t`. Once the sitting is over, whoever never began was absent; before
 * that, who came and may not begin any more is `too_late`.
 *
 * Connections are judged only of those whose time runs: nobody else loses anything by them.
 */
export function standingOf(facts: CandidateFacts, t: Date, sitting: SittingFacts): Standing {
  switch (facts.attemptState) {
    case "submitted":
    case "expired":
      return "submitted";
    case "voided":
      return "voided";
    case "paused":
      return facts.calledAt === null ? "paused" : "calling";
    case "in_progress":
      return atWork(facts, t);
    default:
      return beforeStart(facts, t, sitting);
  }
}

function atWork({ seenAt, calledAt }: CandidateFacts, t: Date): Standing {
  const quiet = seenAt === null ? Infinity : t.getTime() - seenAt.getTime();
  if (quiet > quietMs.lost) return "lost";
  if (calledAt !== null) return "calling";
  return quiet > quietMs.unsteady ? "unsteady" : "working";
}

function beforeStart(
  { absenceReason, admittedAt, seenAt }: CandidateFacts,
  t: Date,
  { over, latestStart }: SittingFacts,
): Standing {
  if (over || absenceReason !== null) return "absent";
  if (admittedAt === null && seenAt === null) return "not_here";
  if (latestStart !== null && t > latestStart) return "too_late";
  return admittedAt === null ? "to_admit" : "waiting";
}

/** How many candidates stand how. */
export function countStandings(all: readonly Standing[]): Readonly<Record<Standing, number>> {
  const counts = Object.fromEntries(standings.map((standing) => [standing, 0]));
  for (const standing of all) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts as Record<Standing, number>;
}
