import { timingSafeEqual } from "node:crypto";
import {
  type DeliveryTransaction,
  insertAuditEvent,
  lockStart,
  type StartGround,
  tellOfAttempt,
  updateAttemptTakenOver,
} from "@/db/queries/attempt-delivery";
import { isRound } from "@/db/queries/attempt-entrance";
import { isRunning } from "@/lib/domain/attempt/transitions";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { isRefusedEntry, type RefusedEntry } from "@/lib/domain/sitting/incident";
import { normaliseCode } from "@/lib/domain/sitting/candidate-code";
import { NotFound } from "@/lib/services/context";
import { codeMac } from "@/lib/services/sitting/candidate-code";
import { codeStamp } from "./code-stamp";
import type { DeliveryContext } from "./delivery-context";
import { entryObstacle, noteRefusedEntry } from "./entry-gate";
import { noteFailure, slipKey, waitOf } from "./entry-throttle";
import { openExisting, opened, type OpenedAttempt } from "./opened-attempt";

export type TakeOverAttempt = {
  readonly sittingId: SittingId;
  readonly candidateId: CandidateId;
  readonly codeStamp: number;
  readonly deviceId: string;
  /** The candidate's own code; not needed when an invigilator allowed the transfer. */
  readonly code?: string | undefined;
};

export type TakeOverRejection =
  | { readonly code: "not_started" | "voided" | "sign_in" | "code_required" | "wrong_code" }
  | { readonly code: RefusedEntry }
  | { readonly code: "too_many_tries"; readonly retryAfterS: number };

/**
 * Moves a running attempt to another device: the next epoch, the same time; with the own code, an
 * invigilator's leave, or in a round of a contest as the account that entered it. From then on the old
 * device's answers are put aside. From the device that has it already, nothing changes.
 *
 * Source: reliability §4.3, T7.
 */
export async function takeOverAttempt(
  ctx: DeliveryContext,
  input: TakeOverAttempt,
): Promise<Result<OpenedAttempt, TakeOverRejection>> {
  const key = slipKey(input.candidateId, input.codeStamp);
  const retryAfterS = input.code === undefined ? 0 : await waitOf(ctx, [key]);
  if (retryAfterS > 0) return rejected({ code: "too_many_tries", retryAfterS });
  const result = await ctx.sql.begin((tx) => takeOver(ctx, tx, input));
  if (result.ok) {
    await tellOfAttempt(ctx.sql, result.value.attemptId);
    return result;
  }
  const { code } = result.reason;
  if (code === "wrong_code") await noteFailure(ctx, key);
  if (isRefusedEntry(code)) await noteRefusedEntry(ctx, { ...input, kind: code });
  return result;
}

async function takeOver(
  ctx: DeliveryContext,
  tx: DeliveryTransaction,
  input: TakeOverAttempt,
): Promise<Result<OpenedAttempt, TakeOverRejection>> {
  const ground = await lockStart(tx, input.sittingId, input.candidateId);
  if (!ground) throw new NotFound(`candidate ${input.candidateId}`);
  if (codeStamp(ground.codeMac) !== input.codeStamp) return rejected({ code: "sign_in" });
  const { attemptId, state, t } = ground;
  if (attemptId === null || state === "created") return rejected({ code: "not_started" });
  if (state === "voided") return rejected({ code: "voided" });
  const current = { ...ground, attemptId };
  const view = await openExisting(ctx, tx, current);
  if (!isRunning(view.state) || ground.deviceId === input.deviceId) return ok(view);
  const refusal = await refuse(ctx, tx, { ground: current, input });
  if (refusal !== null) return rejected({ code: refusal });
  const { deviceId, candidateId } = input;
  const epoch = await updateAttemptTakenOver(tx, { attemptId, deviceId, t });
  const event = { act: "attempt.take_over", candidateId, attemptId, detail: { epoch } };
  await insertAuditEvent(tx, ctx, event);
  return ok(opened({ ...current, epoch, lastSeq: 0 }, null));
}

type Asked = { readonly ground: StartGround; readonly input: TakeOverAttempt };

async function refuse(
  ctx: DeliveryContext,
  tx: DeliveryTransaction,
  { ground, input: { sittingId, code } }: Asked,
): Promise<"code_required" | "wrong_code" | RefusedEntry | null> {
  const obstacle = entryObstacle(ctx, ground, sittingId);
  if (obstacle !== null) return obstacle;
  if (ground.transferAllowedAt !== null) return null;
  // In a round there are no slips: who came in at all came with the account.
  if (code === undefined) return (await isRound(tx, sittingId)) ? null : "code_required";
  const given = codeMac(ctx.codeKey, sittingId, ground.number, normaliseCode(code));
  const held = ground.codeMac;
  return held !== null && held.length === given.length && timingSafeEqual(held, given)
    ? null
    : "wrong_code";
}
