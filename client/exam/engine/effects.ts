import { remainingAt, serverTimeAt } from "@/lib/domain/attempt/client/clock";
import type { Effect } from "@/lib/domain/attempt/client/effect";
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
import type { Engine } from "./engine";

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

  async function send(effect: Sending): Promise<void> {
    const answer = await call(`attempts/${engine.attemptId}${pathOf(effect)}`, { ...requestOf(effect), token: engine.token });
    if (stopped) return;
    renew(engine, answer);
    const seqs = effect.kind === "save" ? effect.items.map(({ seq }) => seq) : [];
    const reply = readers[effect.kind](answer);
    engine.dispatch({ kind: "replied", request: effect.request, epoch: effect.epoch, seqs, reply });
  }

  async function persist({ rows }: Extract<Effect, { kind: "persist" }>): Promise<void> {
    const durable = await engine.store.put(engine.attemptId, rows).then(
      () => engine.store.kind === "durable",
      () => false,
    );
    // What is not on the disk would be numbered anew after a reload: let the server see a new device.
    if (!durable) await engine.store.erase("device").catch(() => undefined);
    const [first] = rows;
    if (first && !stopped) {
      engine.dispatch({ kind: "stored", epoch: first.epoch, seqs: rows.map(({ seq }) => seq), durable });
    }
  }

  function perform(effect: Effect): void {
    switch (effect.kind) {
      case "persist":
        return void persist(effect);
      case "forget":
        return void engine.store.forget(engine.attemptId, effect.rows, effect.saved).catch(() => undefined);
      case "keep_flags":
        return void engine.store.keepFlags(engine.attemptId, effect.flags).catch(() => undefined);
      case "wake":
        clearTimeout(timer);
        timer = setTimeout(() => engine.dispatch({ kind: "woke" }), Math.max(0, effect.at - performance.now()));
        return;
      case "purge":
        return void burnPaper(engine.store);
      case "beacon":
        return beacon(engine, effect);
      default:
        return void send(effect);
    }
  }

  return {
    perform,
    keepTime: () => keepTime(engine),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
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
  if (effect.kind === "save") return { method: "POST", body: { epoch: effect.epoch, items: effect.items } };
  return { method: "POST", body: { epoch: effect.epoch, last_seq: effect.lastSeq } };
}

/** The page may be going away; whether it arrived is learned on the next save. */
function beacon(engine: Engine, { epoch, items }: Extract<Effect, { kind: "beacon" }>): void {
  const body = { epoch, items };
  void call(`attempts/${engine.attemptId}/save`, { method: "POST", body, token: engine.token, keepalive: true });
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
    },
  });
}
