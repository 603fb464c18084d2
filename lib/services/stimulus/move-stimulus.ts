import { insertAuditEvent } from "@/db/queries/audit";
import { updateStimulus } from "@/db/queries/stimuli";
import type { StimulusId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { stateAfter, type StimulusMove } from "@/lib/domain/stimulus/acts";
import type { StimulusState } from "@/lib/domain/stimulus/lifecycle";
import type { Context } from "@/lib/services/context";
import { lockStimulusFor } from "./lock-stimulus-for";

export type MoveStimulus = {
  readonly stimulusId: StimulusId;
  readonly move: StimulusMove;
  /** Why: for the record, wanted of whoever suspends or ends. */
  readonly reason?: string | undefined;
};

/**
 * Takes a stimulus out of use with all of its items, puts it back, or ends it. The items keep their
 * own states; forms drawn before stay as they are.
 */
export async function moveStimulus(
  ctx: Context,
  { stimulusId, move, reason = "" }: MoveStimulus,
): Promise<Result<StimulusState, "wrong_state" | "no_reason">> {
  if (move !== "resume" && reason.trim() === "") return rejected("no_reason");
  return ctx.db.transaction(async (tx) => {
    const locked = await lockStimulusFor(tx, ctx, move, stimulusId);
    if (!locked.ok) return locked;
    const state = stateAfter(move);
    await updateStimulus(tx, stimulusId, { state });
    await insertAuditEvent(tx, ctx, {
      act: `stimulus.${move}`,
      subject: ["stimulus", stimulusId],
      detail: {
        code: locked.value.code,
        from: locked.value.state,
        to: state,
        reason: reason.trim(),
      },
    });
    return ok(state);
  });
}
