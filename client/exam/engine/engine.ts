import type { ClientEvent } from "@/lib/domain/attempt/client/event";
import type { ClientState } from "@/lib/domain/attempt/client/state";
import { isNews } from "@/lib/domain/attempt/client/timing";
import { step } from "@/lib/domain/attempt/client/step";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { call } from "../net/call";
import { listen, type StreamEvent } from "../net/stream";
import type { Store } from "../store/store";
import { createEffects, type Effects } from "./effects";
import { Uploads } from "./uploads";

type Bare<Event> = Event extends unknown ? Omit<Event, "at" | "random"> : never;

/** An event as the page knows it; the engine adds the time and the dice. */
export type PageEvent = Bare<ClientEvent>;

export type EngineOptions = {
  readonly attemptId: string;
  readonly token: string;
  readonly items: readonly CandidateItem[];
  readonly state: ClientState;
  readonly store: Store;
  /** The server gave a token that lasts longer. */
  readonly onToken: (token: string) => void;
};

const tickMs = 1_000;
/** The room knows of a machine that it is there: well within what counts as unsteady. */
const signOfLifeMs = 6_000;

/** Runs the pure machine of one attempt in a page: gives it events, does what it asks for. */
export class Engine {
  readonly attemptId: string;
  readonly items: readonly CandidateItem[];
  readonly store: Store;
  readonly uploads: Uploads;
  state: ClientState;
  token: string;
  private readonly listeners = new Set<() => void>();
  private readonly effects: Effects;
  private readonly onToken: (token: string) => void;
  private stops: (() => void)[] = [];
  private signedAt = 0;

  constructor(options: EngineOptions) {
    this.attemptId = options.attemptId;
    this.items = options.items;
    this.store = options.store;
    this.state = options.state;
    this.token = options.token;
    this.onToken = options.onToken;
    this.effects = createEffects(this);
    this.uploads = new Uploads(this);
  }

  /** Begins to tick, to listen and to send what is held. */
  start(): void {
    const timer = setInterval(() => this.tick(), tickMs);
    const options = {
      attemptId: this.attemptId,
      token: () => this.token,
      onEvent: (event: StreamEvent) => this.hear(event),
    };
    const deaf = this.state.closed ? () => {} : listen(options);
    this.stops = [() => clearInterval(timer), deaf, this.effects.stop, ...this.watchPage()];
    if (!this.state.closed) this.effects.keepTime();
    this.dispatch({ kind: "ticked" });
  }

  private tick(): void {
    this.dispatch({ kind: "ticked" });
    const { closed, lost } = this.state;
    const now = performance.now();
    if (closed || lost || now - this.signedAt < signOfLifeMs) return;
    this.signedAt = now;
    void call(`attempts/${this.attemptId}/here`, { method: "POST", body: {}, token: this.token });
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
  }

  dispatch(event: PageEvent): void {
    const { state, effects } = step(this.state, {
      ...event,
      at: performance.now(),
      random: Math.random(),
    });
    const before = this.state;
    this.state = state;
    for (const effect of effects) this.effects.perform(effect);
    if (before === state) return;
    if (before.clock.deadlineAt !== state.clock.deadlineAt || before.paused !== state.paused)
      this.effects.keepTime();
    for (const tell of this.listeners) tell();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  renewToken(token: string): void {
    this.token = token;
    this.onToken(token);
  }

  private hear(event: StreamEvent): void {
    if (event.kind === "standing") {
      if (isNews(this.state, event.timing)) this.dispatch({ kind: "nudged" });
      return;
    }
    if (event.kind === "listening") return this.dispatch(event);
    this.dispatch({ kind: "told", ...event.told });
  }

  private watchPage(): (() => void)[] {
    const visibility = () =>
      this.dispatch({ kind: document.visibilityState === "hidden" ? "hidden" : "visible" });
    return [
      on(window, "online", () => this.dispatch({ kind: "online" })),
      on(window, "offline", () => this.dispatch({ kind: "offline" })),
      on(window, "pagehide", () => this.dispatch({ kind: "hidden" })),
      on(document, "visibilitychange", visibility),
    ];
  }
}

function on(target: EventTarget, name: string, act: () => void): () => void {
  target.addEventListener(name, act);
  return () => target.removeEventListener(name, act);
}
