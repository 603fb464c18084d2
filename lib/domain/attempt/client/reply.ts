import type { ResponseValue } from "@/lib/domain/item/response";
import { conflicted, refused, resend } from "./conflict";
import type { Step } from "./effect";
import type { ClientEvent } from "./event";
import { hear } from "./hear";
import { acknowledge } from "./queue";
import type { ClientState, Request } from "./state";
import { applyTiming, close } from "./timing";
import { fail, recover, settleTrouble } from "./trouble";
import type { Reply } from "./wire";

type Replied = Extract<ClientEvent, { kind: "replied" }>;
type Scope = { readonly event: Replied; readonly request: Request | null };

/**
 * The state after a reply.
 *
 * A reply to a request given up long ago still counts for what it acknowledges; it says nothing
 * about time or about the network now.
 */
export function applyReply(before: ClientState, event: Replied): Step<ClientState> {
  const request = before.inFlight?.id === event.request ? before.inFlight : null;
  const state = request ? { ...before, inFlight: null } : before;
  const scope = { event, request };
  const { reply } = event;
  switch (reply.kind) {
    case "saved":
      return acknowledged(state, scope, reply);
    case "conflict":
      return conflicted(good(state, scope), event, reply);
    case "missing":
      return resend(good(state, scope), reply.seqs, event);
    case "receipt":
      return received(good(state, scope), reply.receipt);
    case "status":
      return looked(state, scope, reply);
    case "sign_in":
      return {
        state: request ? { ...good(state, scope), signInNeeded: true } : state,
        effects: [],
      };
    case "refused":
      return request?.kind === "save"
        ? refused(good(state, scope), event, reply)
        : failed(state, scope);
    case "busy":
      return failed(state, scope, reply.retryAfterMs);
    case "failed":
      return failed(state, scope);
  }
}

function acknowledged(
  state: ClientState,
  scope: Scope,
  reply: Extract<Reply, { kind: "saved" }>,
): Step<ClientState> {
  const { event, request } = scope;
  const sent = new Set(event.seqs);
  const acked = new Set(reply.acked.filter((seq) => sent.has(seq)));
  const done = acknowledge(good(state, scope), event.epoch, acked);
  const timed = request
    ? applyTiming(done.state, reply.timing, { at: event.at, askedAt: request.sentAt })
    : done.state;
  const next: ClientState = {
    ...timed,
    savedAtServer: done.rows.length > 0 ? reply.timing.serverNow : timed.savedAtServer,
    batch: Math.min(64, timed.batch * 2),
    // Asked for and not acknowledged: a server that says so is not hurried.
    notBefore: acked.size === 0 && sent.size > 0 ? event.at + 1_000 : timed.notBefore,
  };
  return { state: settleTrouble(next, event), effects: done.effects };
}

function received(state: ClientState, receipt: Parameters<typeof close>[1]): Step<ClientState> {
  return { state: close(state, receipt), effects: [{ kind: "purge" }] };
}

type Looked = Extract<Reply, { kind: "status" }>;

function looked(state: ClientState, scope: Scope, reply: Looked): Step<ClientState> {
  const { event, request } = scope;
  if (!request) return { state, effects: [] };
  const timed = applyTiming(good(state, scope), reply.timing, {
    at: event.at,
    askedAt: request.sentAt,
  });
  if (reply.receipt && timed.closed) return received(counted(timed, reply), reply.receipt);
  const heard = hear(timed, reply.messages);
  const next = heard.closed ? { ...heard, refreshAt: event.at + 2_000 } : heard;
  return { state: settleTrouble(next, event), effects: [] };
}

/** Closed: from now on the page shows what the server counts and nothing else. */
function counted(state: ClientState, { responses, late }: Looked): ClientState {
  const shown: Record<number, ResponseValue> = {};
  const saved: Record<number, { seq: number; value: ResponseValue }> = {};
  for (const { position, value, seq } of responses) {
    shown[position] = value;
    saved[position] = { seq: seq ?? 0, value };
  }
  return { ...state, shown, saved, keptUncounted: late };
}

function failed(state: ClientState, { event, request }: Scope, leastMs = 0): Step<ClientState> {
  return { state: request ? fail(state, event, leastMs) : state, effects: [] };
}

function good(state: ClientState, { event, request }: Scope): ClientState {
  return request ? recover(state, event) : state;
}
