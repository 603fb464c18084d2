import { type AttemptState, attemptStates } from "@/lib/domain/attempt/state";
import type { ResponseValue } from "@/lib/domain/item/response";
import type { Receipt, Timing, Told } from "./state";

/** What came back from the network, before anything is believed. */
export type Answer =
  | {
      readonly kind: "json";
      readonly status: number;
      readonly body: unknown;
      readonly retryAfterS: number | null;
    }
  /** No reply, too late a reply, or one that is not JSON: a portal's page with status 200 as well. */
  | { readonly kind: "nothing" };

/** What a reply of the attempt API means. Whatever is not understood is `failed`, never an ack. */
export type Reply =
  | { readonly kind: "saved"; readonly acked: readonly number[]; readonly timing: Timing }
  | {
      readonly kind: "conflict";
      readonly code: "lease_lost" | "paused" | "closed";
      /** Put aside and not counted, as far as not in `acked`. */
      readonly kept: readonly number[];
      /** Of those asked about: what an earlier request had got counted. */
      readonly acked: readonly number[];
    }
  | { readonly kind: "missing"; readonly seqs: readonly number[] }
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | {
      readonly kind: "status";
      readonly timing: Timing;
      readonly receipt: Receipt | null;
      /** Questions whose answer came too late. */
      readonly late: number;
      readonly responses: readonly Counted[];
      /** What the invigilator said and nobody read yet. */
      readonly messages: readonly Told[];
    }
  | { readonly kind: "sign_in" }
  | { readonly kind: "busy"; readonly retryAfterMs: number }
  /** Too much at once (413), or answers that can never be taken (422): `seqs` when it says which. */
  | {
      readonly kind: "refused";
      readonly status: 413 | 422;
      readonly seqs: readonly number[];
      /** A number stands for another answer already. */
      readonly reused: boolean;
    }
  | { readonly kind: "failed" };

/** An answer as the server counts it. */
export type Counted = {
  readonly position: number;
  readonly value: ResponseValue;
  readonly epoch?: number;
  readonly seq?: number;
};

type Body = Readonly<Record<string, unknown>>;

/** Reads the reply to a save. */
export function readSaveReply(answer: Answer): Reply {
  return readCommon(answer, (body) => {
    const timing = readTiming(body);
    const acked = numbers(body.acked);
    return timing && acked ? { kind: "saved", acked, timing } : { kind: "failed" };
  });
}

/** Reads the reply to a submit. */
export function readSubmitReply(answer: Answer): Reply {
  return readCommon(answer, (body) => {
    const receipt = readReceipt(body.receipt);
    return receipt ? { kind: "receipt", receipt } : { kind: "failed" };
  });
}

/** Reads the reply to a look at the attempt. */
export function readStatusReply(answer: Answer): Reply {
  return readCommon(answer, (body) => {
    const timing = readTiming(body);
    if (!timing) return { kind: "failed" };
    return {
      kind: "status",
      timing,
      receipt: readReceipt(body.receipt),
      late: Number(body.late ?? 0),
      responses: readResponses(body.responses),
      messages: Array.isArray(body.messages) ? body.messages.flatMap(readMessage) : [],
    };
  });
}

/** Time and lease from a reply's body; null when one of them is missing or odd. */
export function readTiming(body: Body): Timing | null {
  const { epoch, state } = body;
  const serverNow = instant(body.server_now);
  if (!isCount(epoch) || !isAttemptState(state) || serverNow === null) return null;
  const { remaining_ms: remaining, granted_s: granted } = body;
  return {
    epoch,
    state,
    serverNow,
    deadlineAt: instant(body.deadline_at),
    remainingMs: typeof remaining === "number" && Number.isFinite(remaining) ? remaining : null,
    grantedMs: isCount(granted) ? 1000 * granted : null,
  };
}

/** A receipt as the server writes it; null when there is none or it is odd. */
export function readReceipt(value: unknown): Receipt | null {
  if (!isBody(value)) return null;
  const { number, answered, total, digest, closed_at: closedAt, state } = value;
  const named = typeof number === "string" || typeof number === "number";
  if (!named || !isCount(answered) || !isCount(total) || !isAttemptState(state)) return null;
  if (typeof digest !== "string" || typeof closedAt !== "string") return null;
  return { number: String(number), answered, total, digest, closedAt, state };
}

/** The answers the server holds; what is odd among them is left out. */
export function readResponses(value: unknown): Counted[] {
  return Array.isArray(value) ? value.flatMap(readCounted) : [];
}

function readCounted(entry: unknown): Counted[] {
  if (!isBody(entry) || !isCount(entry.position) || !isResponseValue(entry.value)) return [];
  const { position, value, epoch, seq } = entry;
  return [{ position, value, ...(isCount(epoch) && { epoch }), ...(isCount(seq) && { seq }) }];
}

/** A message that has not been read; nothing for one that was, or that is odd. */
export function readMessage(entry: unknown): Told[] {
  if (!isBody(entry) || entry.read === true) return [];
  const { id, kind, text } = entry;
  if (typeof id !== "string" || typeof text !== "string") return [];
  return [{ id, erratum: kind === "erratum", text }];
}

function isResponseValue(value: unknown): value is ResponseValue {
  return (
    typeof value === "string" ||
    (Array.isArray(value) && value.every((id) => typeof id === "string"))
  );
}

const failed: Reply = { kind: "failed" };

function readCommon(answer: Answer, whenGood: (body: Body) => Reply): Reply {
  if (answer.kind === "nothing" || !isBody(answer.body)) return failed;
  const { status, body, retryAfterS } = answer;
  switch (status) {
    case 200:
      return whenGood(body);
    case 401:
      return body.code === "sign_in" ? { kind: "sign_in" } : failed;
    case 409:
      return readConflict(body);
    case 413:
    case 422:
      return readRefused(status, body);
    case 429:
    case 503:
      return { kind: "busy", retryAfterMs: 1000 * (retryAfterS ?? 0) };
    default:
      return failed;
  }
}

function readRefused(status: 413 | 422, body: Body): Reply {
  const seqs = numbers(body.seqs) ?? [];
  return { kind: "refused", status, seqs, reused: body.code === "seq_reused" };
}

function readConflict(body: Body): Reply {
  const { code } = body;
  if (code === "missing") {
    const seqs = numbers(body.seqs);
    return seqs ? { kind: "missing", seqs } : { kind: "failed" };
  }
  if (code !== "lease_lost" && code !== "paused" && code !== "closed") return { kind: "failed" };
  return {
    kind: "conflict",
    code,
    kept: numbers(body.kept) ?? [],
    acked: numbers(body.acked) ?? [],
  };
}

/** Whether a value is a JSON object. */
export function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An instant, ISO text or milliseconds, as milliseconds since 1970. */
export function instant(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** A text, or none where it is something else. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function numbers(value: unknown): number[] | null {
  return Array.isArray(value) && value.every(isCount) ? value : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isAttemptState(value: unknown): value is AttemptState {
  return (attemptStates as readonly unknown[]).includes(value);
}
