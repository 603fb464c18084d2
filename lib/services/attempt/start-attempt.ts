import {
  type DeliveryTransaction,
  insertAuditEvent,
  lockStart,
  type StartGround,
  updateAttemptStarted,
} from "@/db/queries/attempt-delivery";
import { closeAfter, deadline } from "@/lib/domain/attempt/deadline";
import {
  startCodeMatches,
  startObstacle,
  type StartObstacle,
} from "@/lib/domain/attempt/start-guard";
import type { AttemptId, CandidateId, SittingId } from "@/lib/domain/ids";
import { isRefusedEntry, type RefusedEntry } from "@/lib/domain/sitting/incident";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { NotFound } from "@/lib/services/context";
import { codeStamp } from "./code-stamp";
import type { DeliveryContext } from "./delivery-context";
import { entryObstacle, noteRefusedEntry } from "./entry-gate";
import { openExisting, opened, type OpenedAttempt } from "./opened-attempt";
import { ClockDoubted } from "./over-time";

export type StartAttempt = {
  readonly sittingId: SittingId;
  readonly candidateId: CandidateId;
  /** Of the slip the candidate came in with. */
  readonly codeStamp: number;
  readonly deviceId: string;
  /** The code on the board, where one is asked. */
  readonly startCode?: string | undefined;
};

export type StartRejection =
  | StartObstacle
  | RefusedEntry
  | "wrong_start_code"
  /** Another device has it. */
  | "elsewhere"
  | "voided"
  /** The slip was replaced: come in again. */
  | "sign_in";

/** Ends the transaction: an attempt that may not start is not made either. */
class Refused extends Error {
  readonly reason: StartRejection;

  constructor(reason: StartRejection) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Starts a candidate's attempt, or gives back the one that runs: the same from the same device,
 * however often it is asked and wherever that device is by then. Throws `ClockDoubted` where nobody's
 * time can be begun.
 *
 * Source: reliability §4.3, T1 and T2.
 */
export async function startAttempt(
  ctx: DeliveryContext,
  input: StartAttempt,
): Promise<Result<OpenedAttempt, StartRejection>> {
  try {
    return ok(await ctx.sql.begin((tx) => start(ctx, tx, input)));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { reason } = error;
    if (isRefusedEntry(reason)) await noteRefusedEntry(ctx, { ...input, kind: reason });
    return rejected(reason);
  }
}

async function start(ctx: DeliveryContext, tx: DeliveryTransaction, input: StartAttempt) {
  const ground = await lockStart(tx, input.sittingId, input.candidateId);
  if (!ground) throw new NotFound(`candidate ${input.candidateId}`);
  if (codeStamp(ground.codeMac) !== input.codeStamp) throw new Refused("sign_in");
  const { attemptId } = ground;
  if (attemptId === null) throw new Refused(obstacleOf(ground) ?? "no_form");
  if (ground.state === "voided") throw new Refused("voided");
  const own = { ...ground, attemptId };
  return ground.state === "created"
    ? begin(ctx, tx, own, input)
    : resume(ctx, tx, own, input.deviceId);
}

type Ground = StartGround & { readonly attemptId: AttemptId };

async function resume(
  ctx: DeliveryContext,
  tx: DeliveryTransaction,
  ground: Ground,
  deviceId: string,
) {
  const view = await openExisting(ctx, tx, ground);
  if (view.finish === null && ground.deviceId !== deviceId) throw new Refused("elsewhere");
  return view;
}

async function begin(
  ctx: DeliveryContext,
  tx: DeliveryTransaction,
  ground: Ground,
  { sittingId, deviceId, candidateId, startCode }: StartAttempt,
) {
  const obstacle = obstacleOf(ground) ?? entryObstacle(ctx, ground, sittingId);
  if (obstacle !== null) throw new Refused(obstacle);
  if (!startCodeMatches(ground.startCode, startCode)) throw new Refused("wrong_start_code");
  // Begun by a clock that is behind, it would be over when the clock is back.
  if (!ctx.clockBelieved()) throw new ClockDoubted();
  const { t, attemptId, allowanceS, windowTo, deadlinePolicy: policy } = ground;
  const terms = { policy, startedAt: t, allowanceS, grantsS: [], pausedMs: 0, windowTo };
  const deadlineAt = deadline(terms);
  const end = { deadlineAt, closeAfter: closeAfter(deadlineAt, ground.graceS) };
  // Sent together: one round trip while the row is locked.
  await Promise.all([
    updateAttemptStarted(tx, { attemptId, deviceId, startedAt: t, ...end }),
    insertAuditEvent(tx, ctx, { act: "attempt.start", candidateId, attemptId }),
  ]);
  return opened({ ...ground, state: "in_progress", ...end }, null);
}

function obstacleOf(ground: StartGround): StartObstacle | null {
  const {
    sittingState: state,
    sittingStartedAt: startedAt,
    windowFrom,
    windowTo,
    lateLimitS,
  } = ground;
  return startObstacle(
    {
      sitting: { state, startedAt, windowFrom, windowTo, lateLimitS },
      candidate: { admittedAt: ground.admittedAt, formId: ground.candidateFormId },
    },
    ground.t,
  );
}
