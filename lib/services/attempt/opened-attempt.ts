import {
  closeAttempt,
  type DeliveryTransaction,
  type FinishRow,
  type StartGround,
} from "@/db/queries/attempt-delivery";
import { selectFinish } from "@/db/queries/attempt-view";
import { selectUncounted } from "@/db/queries/late-events";
import { remainingMs } from "@/lib/domain/attempt/deadline";
import type { AttemptState } from "@/lib/domain/attempt/state";
import { isFinished } from "@/lib/domain/attempt/transitions";
import type { AttemptId, FormId } from "@/lib/domain/ids";
import type { DeliveryContext } from "./delivery-context";
import { isOverTime } from "./over-time";

/** An attempt as a page opens it. */
export type OpenedAttempt = {
  readonly attemptId: AttemptId;
  readonly formId: FormId;
  readonly state: AttemptState;
  readonly epoch: number;
  readonly deadlineAt: Date | null;
  readonly closeAfter: Date | null;
  /** Milliseconds left; null once closed. Stands still while paused. */
  readonly remainingMs: number | null;
  /** Seconds that people gave beyond the allowance. */
  readonly grantedS: number;
  readonly serverNow: Date;
  /** JSON objects, comma separated. */
  readonly responses: string;
  /** The highest number this lease has used. */
  readonly lastSeq: number;
  readonly finish: FinishRow | null;
  /** Questions whose answer came too late: kept, not counted. Nought before the finish. */
  readonly late: number;
};

type Ground = StartGround & { readonly attemptId: AttemptId };

/** What a page opens when nothing has to change. An attempt found over time is closed first. */
export async function openExisting(
  ctx: DeliveryContext,
  tx: DeliveryTransaction,
  ground: Ground,
): Promise<OpenedAttempt> {
  const { state } = ground;
  if (isOverTime(ctx, ground)) {
    const { finish } = await closeAttempt(tx, { attemptId: ground.attemptId, by: "system" });
    if (finish) return closed(tx, { ...ground, state: finish.kind }, finish);
  }
  const finish = isFinished(state) ? await selectFinish(tx, ground.attemptId) : undefined;
  return finish ? closed(tx, ground, finish) : opened(ground, null);
}

async function closed(tx: DeliveryTransaction, ground: Ground, finish: FinishRow) {
  return { ...opened(ground, finish), late: await selectUncounted(tx, ground.attemptId) };
}

/** The page's view of an attempt as the locked rows say it is. */
export function opened(ground: Ground, finish: FinishRow | null): OpenedAttempt {
  return {
    attemptId: ground.attemptId,
    formId: ground.formId,
    state: ground.state,
    epoch: ground.epoch,
    deadlineAt: ground.deadlineAt,
    closeAfter: ground.closeAfter,
    remainingMs: timeLeft(ground),
    grantedS: ground.grantedS,
    serverNow: ground.t,
    responses: ground.responses ?? "",
    lastSeq: ground.lastSeq ?? 0,
    finish,
    late: 0,
  };
}

/** Milliseconds an attempt has left at `t`: counted while it runs, kept while it is paused. */
export function timeLeft(standing: {
  readonly state: AttemptState;
  readonly deadlineAt: Date | null;
  readonly remainingMs: number | null;
  readonly t: Date;
}): number | null {
  if (standing.state === "paused") return standing.remainingMs;
  if (standing.state !== "in_progress" || standing.deadlineAt === null) return null;
  return remainingMs(standing.deadlineAt, standing.t);
}
