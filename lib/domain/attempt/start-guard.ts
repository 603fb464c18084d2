import { normaliseCode } from "@/lib/domain/sitting/candidate-code";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

/** What a start depends on, read under the locks of the sitting and the attempt. */
export type StartGround = {
  readonly sitting: {
    readonly state: SittingState;
    readonly startedAt: Date | null;
    readonly windowFrom: Date;
    readonly windowTo: Date;
    readonly lateLimitS: number | null;
  };
  readonly candidate: { readonly admittedAt: Date | null; readonly formId: string | null };
};

/** Why a candidate cannot start yet, or any more. */
export const startObstacles = [
  "not_open",
  "no_form",
  "not_admitted",
  "not_started",
  "too_early",
  "window_over",
  "too_late",
] as const;
export type StartObstacle = (typeof startObstacles)[number];

/**
 * What keeps a candidate from starting at `t`, or null. The code on the board is asked apart, see
 * `startCodeMatches`.
 *
 * `too_late`: the sitting limits how long after its start one may still begin.
 *
 * Source: reliability §4.3, T2.
 */
export function startObstacle({ sitting, candidate }: StartGround, t: Date): StartObstacle | null {
  if (sitting.state !== "open") return "not_open";
  if (candidate.formId === null) return "no_form";
  const over = beginningOver(sitting, t);
  if (over !== null) return over;
  if (candidate.admittedAt === null) return "not_admitted";
  if (sitting.startedAt === null) return "not_started";
  return t < sitting.windowFrom ? "too_early" : null;
}

/** Why nobody may begin at `t` any more, whoever they are; null: one still may. */
export function beginningOver(
  sitting: Pick<StartGround["sitting"], "startedAt" | "windowTo" | "lateLimitS">,
  t: Date,
): "window_over" | "too_late" | null {
  if (t > sitting.windowTo) return "window_over";
  const latest = latestStart(sitting);
  return latest !== null && t > latest ? "too_late" : null;
}

/** The last instant at which one may begin by the rule for who comes late; null: there is none yet. */
export function latestStart({
  startedAt,
  lateLimitS,
}: Pick<StartGround["sitting"], "startedAt" | "lateLimitS">): Date | null {
  if (startedAt === null || lateLimitS === null) return null;
  return new Date(startedAt.getTime() + lateLimitS * 1000);
}

/** Whether what was typed is the code on the board. Always so when none is asked. */
export function startCodeMatches(wanted: string | null, typed: string | undefined): boolean {
  return wanted === null || normaliseCode(typed ?? "") === normaliseCode(wanted);
}
