import { timingSafeEqual } from "node:crypto";
import { type EntranceRow, selectEntrance } from "@/db/queries/attempt-entrance";
import type { OfficerId, SittingId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { normaliseCode, normaliseNumber } from "@/lib/domain/sitting/candidate-code";
import type { RefusedEntry } from "@/lib/domain/sitting/incident";
import { codeMac } from "@/lib/services/sitting/candidate-code";
import { NotFound } from "@/lib/services/context";
import { codeStamp } from "./code-stamp";
import type { DeliveryContext } from "./delivery-context";
import { entryObstacle, noteRefusedEntry } from "./entry-gate";
import { forgetFailures, noteFailure, roomKey, slipKey, waitOf } from "./entry-throttle";

export type EnterSitting = {
  readonly sittingId: SittingId;
  /** What the slip says, or the officer whose account is signed in. */
  readonly who:
    | { readonly number: string; readonly code: string }
    | { readonly officerId: OfficerId };
};

export type EnterRejection =
  /** Wrong number, wrong code and no such sitting are told apart nowhere. */
  | { readonly code: "sign_in" | "not_open" | RefusedEntry }
  | { readonly code: "too_many_tries"; readonly retryAfterS: number };

export type Entrance = { readonly row: EntranceRow; readonly codeStamp: number };

/**
 * Lets a candidate in by number and own code, or as an officer with an account, at a machine that the
 * sitting allows. Afterwards only who began an attempt comes in again, from anywhere, to see its
 * receipt and result. An officer who is not on the list meets `NotFound`.
 */
export async function enterSitting(
  ctx: DeliveryContext,
  { sittingId, who }: EnterSitting,
): Promise<Result<Entrance, EnterRejection>> {
  const known = "number" in who ? { number: normaliseNumber(who.number) } : who;
  const row = await selectEntrance(ctx.sql, sittingId, known);
  if ("code" in who) {
    const refusal = await tryCode(ctx, { sittingId, code: who.code, row });
    if (refusal !== null) return rejected(refusal);
  }
  if (!row) throw new NotFound(`candidate of ${sittingId}`);
  if (!mayComeIn(row)) return rejected({ code: "not_open" });
  const obstacle = row.sittingState === "open" ? entryObstacle(ctx, row, sittingId) : null;
  if (obstacle === null) return ok({ row, codeStamp: codeStamp(row.codeMac) });
  await noteRefusedEntry(ctx, { sittingId, candidateId: row.candidateId, kind: obstacle });
  return rejected({ code: obstacle });
}

function mayComeIn({ sittingState, hasAttempt }: EntranceRow): boolean {
  if (sittingState === "closed" || sittingState === "settled") return hasAttempt;
  return sittingState === "open";
}

type Try = {
  readonly sittingId: SittingId;
  readonly code: string;
  readonly row: EntranceRow | undefined;
};

async function tryCode(ctx: DeliveryContext, attempt: Try): Promise<EnterRejection | null> {
  const { row } = attempt;
  const { ip } = ctx.request;
  const slip = row ? [slipKey(row.candidateId, codeStamp(row.codeMac))] : [];
  const keys = ip === null ? slip : [...slip, roomKey(ip)];
  const retryAfterS = await waitOf(ctx, keys);
  if (retryAfterS > 0) return { code: "too_many_tries", retryAfterS };
  if (isRight(ctx.codeKey, attempt)) {
    for (const key of slip) await forgetFailures(ctx, key);
    return null;
  }
  for (const key of keys) await noteFailure(ctx, key);
  return { code: "sign_in" };
}

/** Computed for unknown numbers too: the time of an answer tells nothing. */
function isRight(codeKey: Buffer, { sittingId, code, row }: Try): boolean {
  const given = codeMac(codeKey, sittingId, row?.number ?? "", normaliseCode(code));
  const held = row?.codeMac ?? Buffer.alloc(given.length);
  const same = held.length === given.length && timingSafeEqual(held, given);
  return same && row !== undefined && row.codeMac !== null;
}
