import { remainingAt, serverTimeAt } from "@/lib/domain/attempt/client/clock";
import type { Effect } from "@/lib/domain/attempt/client/effect";
import type { Row } from "@/lib/domain/attempt/client/state";
import {
  type Answer,
  isBody,
  readSaveReply,
  readStatusReply,
  readSubmitReply,
  type Reply,
} from "@/lib/domain/attempt/client/wire";
import { call, type Call } from "../net/call";
import { burnPaper, keepLastHeard } from "../store/vault";
import type { Engine, PageEvent } from "./engine";

export type Effects = {
  readonly perform: (effect: Effect) => void;
  /** Remembers what the server last said of time, for a reload without network. */
  readonly keepTime: () => void;
  readonly stop: () => void;
};

type Sending = Extract<Effect, { kind: "save" | "submit" | "refresh" }>;

/** What the machine asks for, done with this browser's disk, network and clock. */
export function createEffects(engine: Engine): Effects {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const tell = (event: PageEvent) => {
    if (!stopped) engine.dispatch(event);
  };
  const wake = (at: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => tell({ kind: "woke" }), Math.max(0, at - performance.now()));
  };
  return {
    perform: (effect) => {
      if (effect.kind === "wake") wake(effect.at);
      else perform(engine, effect, tell);
    },
    keepTime: () => keepTime(engine),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

type Tell = (event: PageEvent) => void;

function perform(engine: Engine, effect: Exclude<Effect, { kind: "wake" }>, tell: Tell): void {
  const { store, attemptId } = engine;
  switch (effect.kind) {
    case "persist":
      return void persist(engine, effect.rows, tell);
    case "forget":
      return void store.forget(attemptId, effect.rows, effect.saved).catch(() => undefined);
    case "keep_flags":
      return void store.keepFlags(attemptId, effect.flags).catch(() => undefined);
    case "purge":
      return void burnPaper(store);
    case "acknowledge":
      return void acknowledge(engine, effect.id);
    case "beacon":
      return beacon(engine, effect);
    default:
      return void send(engine, effect, tell);
  }
}

async function send(engine: Engine, effect: Sending, tell: Tell): Promise<void> {
  const path = `attempts/${engine.attemptId}${pathOf(effect)}`;
  const answer = await call(path, { ...requestOf(effect), token: engine.token });
  renew(engine, answer);
  const seqs = effect.kind === "save" ? effect.items.map(({ seq }) => seq) : [];
  const reply = readers[effect.kind](answer);
  tell({ kind: "replied", request: effect.request, epoch: effect.epoch, seqs, reply });
}

async function persist(engine: Engine, rows: readonly Row[], tell: Tell): Promise<void> {
  const { store, attemptId } = engine;
  const durable = await store.put(attemptId, rows).then(
    () => store.kind === "durable",
    () => false,
  );
  // What is not on the disk would be numbered anew after a reload: let the server see a new device.
  if (!durable) await store.erase("device").catch(() => undefined);
  const [first] = rows;
  if (first)
    tell({ kind: "stored", epoch: first.epoch, seqs: rows.map(({ seq }) => seq), durable });
}

const readers: Record<Sending["kind"], (answer: Answer) => Reply> = {
  save: readSaveReply,
  submit: readSubmitReply,
  refresh: readStatusReply,
};

function pathOf({ kind }: Sending): string {
  return kind === "refresh" ? "" : `/${kind}`;
}

function requestOf(effect: Sending): Call {
  if (effect.kind === "refresh") return {};
  if (effect.kind === "save")
    return { method: "POST", body: { epoch: effect.epoch, items: effect.items } };
  return { method: "POST", body: { epoch: effect.epoch, last_seq: effect.lastSeq } };
}

const againMs = 5_000;

/** A message read is worth asking for again until the server knows; a reload would show it anew. */
async function acknowledge(engine: Engine, id: string): Promise<void> {
  const answer = await call(`attempts/${engine.attemptId}/acknowledge`, {
    method: "POST",
    body: { message_id: id },
    token: engine.token,
  });
  const later = answer.kind === "nothing" || answer.status === 429 || answer.status >= 500;
  if (later) setTimeout(() => void acknowledge(engine, id), againMs);
}

/** The page may be going away; whether it arrived is learned on the next save. */
function beacon(engine: Engine, { epoch, items }: Extract<Effect, { kind: "beacon" }>): void {
  const body = { epoch, items };
  void call(`attempts/${engine.attemptId}/save`, {
    method: "POST",
    body,
    token: engine.token,
    keepalive: true,
  });
}

function renew(engine: Engine, answer: Answer): void {
  if (answer.kind !== "json" || answer.status !== 200 || !isBody(answer.body)) return;
  const { attempt_token: token } = answer.body;
  if (typeof token === "string") engine.renewToken(token);
}

function keepTime({ state, store }: Engine): void {
  const at = performance.now();
  void keepLastHeard(store, {
    wallClock: Date.now(),
    timing: {
      epoch: state.epoch,
      state: state.paused ? "paused" : "in_progress",
      serverNow: serverTimeAt(state.clock, at),
      deadlineAt: state.clock.deadlineAt,
      remainingMs: remainingAt(state.clock, at),
      grantedMs: state.grantedMs,
    },
  });
}
