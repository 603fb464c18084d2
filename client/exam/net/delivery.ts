import type { Receipt, Timing } from "@/lib/domain/attempt/client/state";
import {
  type Counted,
  isBody,
  readReceipt,
  readResponses,
  readTiming,
} from "@/lib/domain/attempt/client/wire";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { call } from "./call";
import { type Outcome, outcome } from "./entrance";

/** What the server gives a page that opens an attempt. */
export type Opened = {
  readonly attemptId: string;
  readonly token: string;
  readonly timing: Timing;
  readonly items: readonly CandidateItem[];
  readonly responses: readonly Counted[];
  readonly lastSeq: number;
  readonly receipt: Receipt | null;
  readonly late: number;
  /** Monotonic instants of asking and of reading the answer. */
  readonly askedAt: number;
  readonly at: number;
};

/** A result that was released: points in hundredths, as the server rounds them. */
export type Result = {
  readonly points: number;
  readonly possible: number;
  readonly scaled: number;
  readonly scale: number;
  readonly passed: boolean;
  /** When it took the place of an earlier one. */
  readonly scoredAgainAt: number | null;
  readonly topics: readonly {
    readonly name: string;
    readonly points: number;
    readonly possible: number;
  }[];
};

/** Whether the server is away or busy; it did not say no. */
export const isPassing = (code: string): boolean =>
  ["unreachable", "retry", "busy", "too_fast", "internal"].includes(code);

type Door = { readonly sittingId: string; readonly token: string; readonly deviceId: string };

/** The whole form travels in one answer: give it time on a weak line. */
const openPatienceMs = 30_000;

/** Starts the attempt, or opens the one that runs on this device. */
export function start(door: Door, startCode?: string): Promise<Outcome<Opened>> {
  return open(`sittings/${door.sittingId}/start`, door.token, {
    device_id: door.deviceId,
    ...(startCode && { start_code: startCode }),
  });
}

/** Moves the attempt to this device. */
export function takeOver(door: Door, code?: string): Promise<Outcome<Opened>> {
  return open(`sittings/${door.sittingId}/take-over`, door.token, {
    device_id: door.deviceId,
    ...(code === undefined ? {} : { code }),
  });
}

/** Raises the candidate's hand. */
export async function callInvigilator(attemptId: string, token: string): Promise<boolean> {
  const answer = await call(`attempts/${attemptId}/call`, { method: "POST", token });
  return answer.kind === "json" && answer.status === 200;
}

/** The result, once it was released; null while it was not, and for good where the test is void. */
export async function askResult(
  attemptId: string,
  token: string,
): Promise<Outcome<{ result: Result | null; voided: boolean }>> {
  return outcome(await call(`attempts/${attemptId}`, { token }), (body) => ({
    result: readResult(body.result),
    voided: body.state === "voided",
  }));
}

async function open(path: string, token: string, body: unknown): Promise<Outcome<Opened>> {
  const askedAt = performance.now();
  const answer = await call(path, { method: "POST", body, token, timeoutMs: openPatienceMs });
  const at = performance.now();
  return outcome(answer, (given) => {
    const timing = readTiming(given);
    const { attempt_id: attemptId, attempt_token: attemptToken, form } = given;
    if (!timing || typeof attemptId !== "string" || typeof attemptToken !== "string") return null;
    const items = isBody(form) && Array.isArray(form.items) ? (form.items as CandidateItem[]) : [];
    return {
      attemptId,
      token: attemptToken,
      timing,
      items,
      responses: readResponses(given.responses),
      lastSeq: Number(given.last_seq ?? 0),
      receipt: readReceipt(given.receipt),
      late: Number(given.late ?? 0),
      askedAt,
      at,
    };
  });
}

function readResult(value: unknown): Result | null {
  if (!isBody(value) || typeof value.points !== "number" || typeof value.possible !== "number")
    return null;
  const topics = Array.isArray(value.topics) ? (value.topics as Result["topics"]) : [];
  return {
    points: value.points,
    possible: value.possible,
    scaled: Number(value.scaled ?? 0),
    scale: Number(value.scale ?? 10),
    passed: value.passed === true,
    scoredAgainAt:
      typeof value.scored_again_at === "string" ? Date.parse(value.scored_again_at) : null,
    topics,
  };
}
