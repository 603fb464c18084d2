import type { Transaction } from "@/db/client";
import { lockStimulus } from "@/db/queries/stimuli";
import type { StimulusId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { obstacleToStimulus, type StimulusAct } from "@/lib/domain/stimulus/acts";
import { type Context, NotFound } from "@/lib/services/context";

export type StimulusRow = NonNullable<Awaited<ReturnType<typeof lockStimulus>>>;

/** The stimulus, locked, when `act` may be done to it now; absent and not permitted are the same. */
export async function lockStimulusFor(
  tx: Transaction,
  ctx: Context,
  act: StimulusAct,
  stimulusId: StimulusId,
): Promise<Result<StimulusRow, "wrong_state">> {
  const row = await lockStimulus(tx, stimulusId);
  if (!row) throw new NotFound(`stimulus ${stimulusId}`);
  const obstacle = obstacleToStimulus(act, ctx.actor, row);
  if (obstacle === "not_permitted") throw new NotFound(`stimulus ${stimulusId}`);
  return obstacle === null ? ok(row) : rejected(obstacle);
}
