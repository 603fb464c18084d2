import { type VisitState, visitStates } from "./state";

/** The steps that a campaign's register shows, each with the state that completes it. */
export const registerSteps = [
  { step: "announced", done: "announced" },
  { step: "self_report", done: "self_reported" },
  { step: "visit", done: "visited" },
  { step: "minutes", done: "minutes_signed" },
  { step: "explanation", done: "explained" },
  { step: "conclusion", done: "concluded" },
  { step: "remedy", done: "remedying" },
  { step: "recheck", done: "rechecked" },
] as const satisfies readonly { step: string; done: VisitState }[];

export type RegisterStep = (typeof registerSteps)[number]["step"];
export type StepProgress = "done" | "current" | "todo";

/** How far each step of a visit has come: everything reached is done, the next one is current. */
export function progressOf(state: VisitState): ReadonlyMap<RegisterStep, StepProgress> {
  const reached = visitStates.indexOf(state);
  const progress = new Map<RegisterStep, StepProgress>();
  let current = true;
  for (const { step, done } of registerSteps) {
    if (visitStates.indexOf(done) <= reached) {
      progress.set(step, "done");
    } else {
      progress.set(step, current ? "current" : "todo");
      current = false;
    }
  }
  return progress;
}
