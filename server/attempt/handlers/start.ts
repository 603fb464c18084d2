import { z } from "zod";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import type { OpenedAttempt } from "@/lib/services/attempt/opened-attempt";
import { isRefusedEntry } from "@/lib/domain/sitting/incident";
import { startAttempt, type StartRejection } from "@/lib/services/attempt/start-attempt";
import { takeOverAttempt } from "@/lib/services/attempt/take-over-attempt";
import { requireToken, tokenCookie } from "../credentials";
import { type Exchange, readJson, sendLarge } from "../exchange";
import { alone } from "../alone";
import { doorContextOf, type Handler, type Parts } from "../parts";
import { largeBody } from "../large-body";
import { Refused } from "../refused";
import { receiptBody, standingBody } from "../standing";
import { tokenEnd } from "../token-end";
import type { Token } from "../tokens";

const deviceId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const startBody = z.strictObject({
  device_id: deviceId,
  start_code: z.string().max(40).optional(),
});
const takeOverBody = z.strictObject({ device_id: deviceId, code: z.string().max(40).optional() });

/** Starts the candidate's attempt, or gives back the one that runs on this device. */
export const start: Handler = async (parts, exchange, id) => {
  const { token, who } = candidateOf(parts, exchange, id);
  const sent = await readJson(exchange, startBody);
  const input = { ...who, deviceId: sent.device_id, startCode: sent.start_code };
  const result = await startAttempt(doorContextOf(parts, exchange), input);
  if (!result.ok) throw new Refused(startStatus(result.reason), result.reason);
  await sendOpened(parts, exchange, { opened: result.value, candidate: token });
};

function startStatus(reason: StartRejection): number {
  if (reason === "sign_in") return 401;
  return isRefusedEntry(reason) ? 403 : 409;
}

/** Moves the attempt to this device. */
export const takeOver: Handler = async (parts, exchange, id) => {
  const { token, who } = candidateOf(parts, exchange, id);
  const sent = await readJson(exchange, takeOverBody);
  const input = { ...who, deviceId: sent.device_id, code: sent.code };
  const result = await alone(parts, token.id, () =>
    takeOverAttempt(doorContextOf(parts, exchange), input),
  );
  if (!result.ok) {
    const { code } = result.reason;
    if (code === "too_many_tries")
      throw new Refused(429, code, { retryAfterS: result.reason.retryAfterS });
    throw new Refused(statuses[code], code);
  }
  await sendOpened(parts, exchange, { opened: result.value, candidate: token });
};

const statuses = {
  sign_in: 401,
  wrong_code: 403,
  code_required: 403,
  outside_network: 403,
  safe_browser: 403,
  not_started: 409,
  voided: 409,
} as const;

function candidateOf(parts: Parts, exchange: Exchange, id: string) {
  const token = requireToken(exchange, parts.tokens, "candidate");
  const retryAfterS = parts.limit(token.id);
  if (retryAfterS > 0) throw new Refused(429, "too_fast", { retryAfterS });
  const who = {
    sittingId: id as SittingId,
    candidateId: token.id as CandidateId,
    codeStamp: token.epoch,
  };
  return { token, who };
}

type Opening = { readonly opened: OpenedAttempt; readonly candidate: Token };

async function sendOpened(parts: Parts, exchange: Exchange, { opened, candidate }: Opening) {
  parts.presence.note(candidate.id as CandidateId);
  const { attemptId, epoch, formId, finish, late } = opened;
  const { items } = await parts.forms.load(formId);
  await parts.attempts.note(attemptId, formId);
  const expiresMs = tokenEnd(opened, opened.serverNow);
  const token = parts.tokens.sign({ kind: "attempt", id: attemptId, epoch, expiresMs });
  const head = {
    attempt_id: attemptId,
    attempt_token: token,
    ...standingBody(opened, opened.serverNow),
    last_seq: opened.lastSeq,
    receipt: finish === null ? null : receiptBody(finish),
    late,
  };
  const body = Buffer.concat([
    Buffer.from(
      `${JSON.stringify(head).slice(0, -1)},"responses":[${opened.responses}],"form":{"items":`,
    ),
    // Once it is closed the paper is handed in.
    finish === null ? items() : Buffer.from("[]"),
    Buffer.from("}}"),
  ]);
  const cookie = tokenCookie(exchange, "attempt", token, expiresMs);
  sendLarge(exchange, 200, largeBody(body), { "Set-Cookie": cookie });
}
