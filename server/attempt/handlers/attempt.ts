import { z } from "zod";
import { selectMessages, selectStandings } from "@/db/queries/attempt-view";
import type { AttemptId } from "@/lib/domain/ids";
import { acknowledgeMessage } from "@/lib/services/attempt/acknowledge-message";
import { callInvigilator } from "@/lib/services/attempt/call-invigilator";
import { loadAttempt, type LoadedAttempt } from "@/lib/services/attempt/load-attempt";
import { submitAttempt, type SubmitRejection } from "@/lib/services/attempt/submit-attempt";
import { tokenCookie } from "../credentials";
import { type Exchange, readJson, sendBody, sendText } from "../exchange";
import { contextOf, type Handler, type Parts } from "../parts";
import { Refused } from "../refused";
import { receiptBody, standingBody } from "../standing";
import { tokenEnd } from "../token-end";
import type { Token } from "../tokens";
import { limited } from "./limited";

const submitBody = z.strictObject({
  epoch: z.int().min(1).max(1_000_000),
  last_seq: z.int().min(0).max(1_000_000_000),
});

/** Submits: the receipt, and the same one again however often it is asked. */
export const submit: Handler = async (parts, exchange, id) => {
  const token = limited(parts, exchange, id);
  const sent = await readJson(exchange, submitBody);
  if (sent.epoch > token.epoch) throw new Refused(401, "sign_in");
  const input = { attemptId: id as AttemptId, epoch: sent.epoch, lastSeq: sent.last_seq };
  const result = await submitAttempt(contextOf(parts, exchange), input);
  if (!result.ok) throw refusal(result.reason);
  sendBody(exchange, { receipt: receiptBody(result.value) });
};

function refusal(reason: SubmitRejection): Refused {
  if (reason.code === "missing") return new Refused(409, "missing", { seqs: reason.seqs });
  return new Refused(409, reason.code === "voided" ? "closed" : reason.code);
}

/** Where the attempt stands: time, answers held, receipt, messages, and the result once released. */
export const look: Handler = async (parts, exchange, id) => {
  const token = limited(parts, exchange, id);
  const loaded = await loadAttempt(contextOf(parts, exchange), { attemptId: id as AttemptId });
  parts.presence.note(loaded.candidateId);
  const { renewed, headers } = renewal(parts, exchange, { token, loaded });
  const head = JSON.stringify({
    ...standingBody(loaded, loaded.t),
    last_seq: loaded.lastSeq,
    receipt: loaded.finish === null ? null : receiptBody(loaded.finish),
    late: loaded.late,
    messages: loaded.messages.map(({ at, ...message }) => ({ ...message, at: at.toISOString() })),
    ...(loaded.result === null ? {} : { result: loaded.result }),
    ...renewed,
  });
  sendText(exchange, 200, `${head.slice(0, -1)},"responses":[${loaded.responses}]}`, headers);
};

/** A page that looks keeps a token that lasts: pauses and extensions move the end. */
function renewal(
  parts: Parts,
  exchange: Exchange,
  { token, loaded }: { token: Token; loaded: LoadedAttempt },
) {
  const expiresMs = tokenEnd(loaded, loaded.t);
  // An old lease keeps its own token: it may have answers put aside, and nothing more.
  const lasts = token.expiresMs >= expiresMs - 60_000;
  if (lasts || token.epoch !== loaded.epoch) return { renewed: {}, headers: undefined };
  const text = parts.tokens.sign({ ...token, expiresMs });
  const headers = { "Set-Cookie": tokenCookie(exchange, "attempt", text, expiresMs) };
  return { renewed: { attempt_token: text }, headers };
}

/** Keeps a stream open through which the page hears of what others do. */
export const events: Handler = async (parts, exchange, id) => {
  limited(parts, exchange, id);
  const attemptId = id as AttemptId;
  const [[standing], messages] = await Promise.all([
    selectStandings(parts.sql, [attemptId]),
    selectMessages(parts.sql, attemptId),
  ]);
  if (!standing) throw new Refused(404, "unknown");
  if (exchange.response.destroyed) return;
  parts.pages.join(standing, messages, exchange.response);
};

const acknowledgement = z.strictObject({ message_id: z.uuid() });

/** Notes that the candidate read a message. */
export const acknowledge: Handler = async (parts, exchange, id) => {
  limited(parts, exchange, id);
  const { message_id: messageId } = await readJson(exchange, acknowledgement);
  await acknowledgeMessage(contextOf(parts, exchange), { attemptId: id as AttemptId, messageId });
  sendBody(exchange, { message_id: messageId });
};

const nothing = z.strictObject({});

/** A sign of life: the machine is there, though nothing is to be saved. */
export const here: Handler = async (parts, exchange, id) => {
  limited(parts, exchange, id);
  await readJson(exchange, nothing);
  parts.presence.noteAttempt(id as AttemptId);
  sendBody(exchange, {});
};

/** Raises the candidate's hand. */
export const call: Handler = async (parts, exchange, id) => {
  limited(parts, exchange, id);
  await readJson(exchange, nothing);
  const result = await callInvigilator(contextOf(parts, exchange), { attemptId: id as AttemptId });
  if (!result.ok) throw new Refused(409, result.reason);
  sendBody(exchange, { called_at: result.value.toISOString() });
};
