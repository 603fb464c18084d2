import type { Receipt, Timing } from "@/lib/domain/attempt/client/state";
import {
  type Answer,
  type Counted,
  isBody,
  readReceipt,
  readResponses,
  readTiming,
} from "@/lib/domain/attempt/client/wire";
import type { AttemptId } from "@/lib/domain/ids";
import { call, type Network } from "../net/call";
import type { Seat } from "../world/world";

/** What the server gives a page that opens an attempt. */
export type Opened = {
  readonly attemptId: AttemptId;
  readonly token: string;
  readonly timing: Timing;
  readonly responses: readonly Counted[];
  readonly lastSeq: number;
  readonly receipt: Receipt | null;
  /** Instants of asking and of reading. */
  readonly askedAt: number;
  readonly at: number;
};

/** A door that stayed shut: what the server said, or nothing. */
export type Shut = { readonly code: string };

/** Lets a candidate in; null when that did not work this time. */
export async function enter(network: Network, seat: Seat): Promise<string | null> {
  const body = { candidate_no: seat.number, code: seat.code };
  const answer = await call(network, `sittings/${seat.sittingId}/enter`, { method: "POST", body });
  const token = bodyOf(answer)?.candidate_token;
  return typeof token === "string" ? token : null;
}

/** Starts, or opens what runs on this device. */
export function start(
  network: Network,
  seat: Seat,
  { token, device }: { readonly token: string; readonly device: string },
): Promise<Opened | Shut> {
  return open(network, `sittings/${seat.sittingId}/start`, token, { device_id: device });
}

/** Moves the attempt to this device, with the candidate's own code. */
export function takeOver(
  network: Network,
  seat: Seat,
  { token, device }: { readonly token: string; readonly device: string },
): Promise<Opened | Shut> {
  const body = { device_id: device, code: seat.code };
  return open(network, `sittings/${seat.sittingId}/take-over`, token, body);
}

async function open(
  network: Network,
  path: string,
  token: string,
  body: unknown,
): Promise<Opened | Shut> {
  const askedAt = performance.now();
  const answer = await call(network, path, { method: "POST", body, token });
  const at = performance.now();
  const given = bodyOf(answer);
  const timing = given && readTiming(given);
  if (!given || !timing) return { code: codeOf(answer) };
  return {
    attemptId: given.attempt_id as AttemptId,
    token: given.attempt_token as string,
    timing,
    responses: readResponses(given.responses),
    lastSeq: typeof given.last_seq === "number" ? given.last_seq : 0,
    receipt: readReceipt(given.receipt),
    askedAt,
    at,
  };
}

function bodyOf(answer: Answer) {
  return answer.kind === "json" && answer.status === 200 && isBody(answer.body)
    ? answer.body
    : null;
}

function codeOf(answer: Answer): string {
  if (answer.kind === "nothing" || !isBody(answer.body)) return "unreachable";
  return typeof answer.body.code === "string" ? answer.body.code : "unreachable";
}
