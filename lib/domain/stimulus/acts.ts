import { type Action, type Actor, may } from "@/lib/domain/policy/policy";
import type { StimulusState } from "./lifecycle";

/** What a person can do to one stimulus of the bank. Approving it is a part of approving its items. */
export const stimulusActs = ["save", "suspend", "resume", "end"] as const;
export type StimulusAct = (typeof stimulusActs)[number];

/** The acts that need no judgement on the wording. */
export type StimulusMove = Exclude<StimulusAct, "save">;

export type StimulusStanding = {
  readonly state: StimulusState;
  /** Null while no item on it was approved. */
  readonly approvedVersion: number | null;
};

export type StimulusObstacle = "not_permitted" | "wrong_state";

/**
 * Why `actor` cannot do `act` to a stimulus now, or null when they can. As with items: whoever may
 * write or review takes it out of the draw at once; only a reviewer puts it back, or ends what was
 * once approved.
 */
export function obstacleToStimulus(
  act: StimulusAct,
  actor: Actor,
  stimulus: StimulusStanding,
): StimulusObstacle | null {
  if (!permissionsFor(act, stimulus).some((action) => may(actor, action))) return "not_permitted";
  return stateAllows(act, stimulus.state) ? null : "wrong_state";
}

/** Where a move leads. */
export function stateAfter(move: StimulusMove): StimulusState {
  switch (move) {
    case "suspend":
      return "suspended";
    case "resume":
      return "in_use";
    case "end":
      return "ended";
  }
}

function permissionsFor(act: StimulusAct, { approvedVersion }: StimulusStanding): Action[] {
  switch (act) {
    case "save":
      return ["item.write"];
    case "resume":
      return ["item.review"];
    case "suspend":
      return ["item.write", "item.review"];
    case "end":
      return approvedVersion === null ? ["item.write", "item.review"] : ["item.review"];
  }
}

function stateAllows(act: StimulusAct, state: StimulusState): boolean {
  switch (act) {
    case "save":
    case "end":
      return state !== "ended";
    case "suspend":
      return state === "in_use";
    case "resume":
      return state === "suspended";
  }
}
