import { remainingAt } from "@/lib/domain/attempt/client/clock";
import type { Effect } from "@/lib/domain/attempt/client/effect";
import type { ClientEvent } from "@/lib/domain/attempt/client/event";
import { openAttempt } from "@/lib/domain/attempt/client/open";
import { type ClientState, phaseOf, type Timing } from "@/lib/domain/attempt/client/state";
import { step } from "@/lib/domain/attempt/client/step";
import { positions } from "@/lib/domain/attempt/client/warning";
import { statusOf } from "@/lib/domain/attempt/client/view";
import {
  type Answer,
  isBody,
  readSaveReply,
  readStatusReply,
  readSubmitReply,
} from "@/lib/domain/attempt/client/wire";
import type { AttemptId } from "@/lib/domain/ids";
import type { Dice } from "../dice";
import { call, type Network } from "../net/call";
import { questions } from "../world/questions";
import type { Disk } from "./disk";
import type { Opened } from "./door";
import type { History } from "./history";
import { listen } from "./stream";

type Bare<Event> = Event extends unknown ? Omit<Event, "at" | "random"> : never;
type PageEvent = Bare<ClientEvent>;
type Sending = Extract<Effect, { kind: "save" | "submit" | "refresh" }>;

export type PageParts = {
  readonly network: Network;
  readonly history: History;
  readonly disk: Disk;
  readonly dice: Dice;
};

const tickMs = 1_000;

/** The product's own page machine, with a disk, a clock and a network that can be taken from it. */
export class Page {
  readonly attemptId: AttemptId;
  state: ClientState;
  private readonly parts: PageParts;
  private token: string;
  private slept = 0;
  private alive = true;
  private wakeTimer: NodeJS.Timeout | undefined;
  private readonly ticker: NodeJS.Timeout;
  private readonly deaf: () => void;
  /** Answers the server had when the page was opened: painted as saved without an ack of ours. */
  private readonly known: ReadonlySet<string>;
  /** When the machine last woke from a sleep that no answer has been measured against yet. */
  private woken: number | null = null;

  constructor(parts: PageParts, opened: Opened) {
    const { disk } = parts;
    const { timing, responses, receipt, askedAt, at } = opened;
    this.parts = parts;
    this.attemptId = opened.attemptId;
    this.token = opened.token;
    this.known = new Set(responses.map(({ position, seq }) => `${position} ${seq ?? 0}`));
    this.state = openAttempt({
      ...{ total: questions.length, timing, responses, receipt, askedAt, at },
      rows: disk.held(),
      lastSeq: Math.max(disk.lastSeq(timing.epoch), opened.lastSeq),
      ...{ flags: [], storage: "durable", readOnly: false },
    });
    this.ticker = setInterval(() => this.dispatch({ kind: "ticked" }), tickMs);
    this.deaf = this.state.closed
      ? () => {}
      : listen({
          ...{ network: parts.network, attemptId: this.attemptId, token: () => this.token },
          onStanding: (standing) => this.hear(standing),
        });
    this.dispatch({ kind: "ticked" });
  }

  dispatch(event: PageEvent): void {
    if (!this.alive) return;
    const stamp = { at: this.now(), random: this.parts.dice.fraction() };
    const { state, effects } = step(this.state, { ...event, ...stamp });
    this.state = state;
    for (const effect of effects) this.perform(effect);
    if (event.kind === "replied") this.lookAtPaint();
  }

  /** The browser is killed: timers, memory and requests under way are gone, the disk is not. */
  kill(): void {
    this.alive = false;
    this.deaf();
    clearInterval(this.ticker);
    clearTimeout(this.wakeTimer);
  }

  /** The machine slept: its monotonic clock stood still meanwhile. */
  sleep(milliseconds: number): void {
    this.slept += milliseconds;
    this.woken = performance.now();
    this.dispatch({ kind: "visible" });
  }

  get over(): boolean {
    return phaseOf(this.state) === "closed" || phaseOf(this.state) === "lost";
  }

  get queueIsEmpty(): boolean {
    return this.state.held.length === 0;
  }

  get remainingMs(): number {
    return remainingAt(this.state.clock, this.now());
  }

  /** Sends what the machine would send at its end once more, by hand. */
  async submitAgain(): Promise<void> {
    const body = { epoch: this.state.epoch, last_seq: this.state.nextSeq - 1 };
    this.noteAnswer("submit", [], await this.ask("/submit", body));
  }

  private hear({ state, epoch, deadlineAt }: Timing): void {
    const known =
      epoch === this.state.epoch &&
      (state === "paused") === this.state.paused &&
      deadlineAt === this.state.clock.deadlineAt;
    if (!known) this.dispatch({ kind: "nudged" });
  }

  private now(): number {
    return performance.now() - this.slept;
  }

  private perform(effect: Effect): void {
    switch (effect.kind) {
      case "persist":
        return this.persist(effect);
      case "forget":
        return this.parts.disk.forget(effect.rows);
      case "wake":
        clearTimeout(this.wakeTimer);
        this.wakeTimer = setTimeout(
          () => this.dispatch({ kind: "woke" }),
          Math.max(0, effect.at - this.now()),
        );
        return;
      case "save":
      case "submit":
      case "refresh":
        return void this.send(effect);
      case "beacon":
        return void this.beacon(effect);
      default:
        return;
    }
  }

  private persist({ rows }: Extract<Effect, { kind: "persist" }>): void {
    setTimeout(
      () => {
        if (!this.alive) return;
        this.parts.disk.put(rows);
        const seqs = rows.map(({ seq }) => seq);
        this.dispatch({ kind: "stored", epoch: rows[0]?.epoch ?? 0, seqs, durable: true });
      },
      this.parts.dice.whole(0, 4),
    );
  }

  private async send(effect: Sending): Promise<void> {
    const seqs = effect.kind === "save" ? effect.items.map(({ seq }) => seq) : [];
    const asked = performance.now();
    const answer = await this.ask(...requestOf(effect));
    this.noteAnswer(effect.kind, seqs, answer, effect.epoch);
    if (!this.alive) return;
    const reply = readers[effect.kind](answer);
    // A request given up before says nothing about time.
    const awaited = this.state.inFlight?.id === effect.request;
    this.dispatch({ kind: "replied", request: effect.request, epoch: effect.epoch, seqs, reply });
    if (awaited && reply.kind === "saved") this.checkClock(reply.timing.remainingMs, asked);
  }

  private async beacon({ epoch, items }: Extract<Effect, { kind: "beacon" }>): Promise<void> {
    const answer = await this.ask("/save", { epoch, items });
    this.noteAnswer(
      "save",
      items.map(({ seq }) => seq),
      answer,
      epoch,
    );
  }

  private ask(path: string, body?: unknown): Promise<Answer> {
    const { network } = this.parts;
    const method = body === undefined ? "GET" : "POST";
    return call(network, `attempts/${this.attemptId}${path}`, { method, body, token: this.token });
  }

  /** What was told counts from the moment it was told, whether or not the page still lives. */
  private noteAnswer(
    kind: Sending["kind"],
    sent: readonly number[],
    answer: Answer,
    epoch = this.state.epoch,
  ): void {
    const { history } = this.parts;
    if (answer.kind === "nothing" || !isBody(answer.body)) {
      history.unknown += sent.length;
      return;
    }
    const { acked, kept, receipt, attempt_token: token } = answer.body;
    if (typeof token === "string") this.token = token;
    const told = new Set((acked ?? []) as number[]);
    history.noteAcked(this.attemptId, epoch, [...told]);
    const put = ((kept ?? []) as number[]).filter((seq) => !told.has(seq));
    history.noteRefused(this.attemptId, epoch, put);
    if (kind !== "save" && isBody(receipt)) history.noteReceipt(this.attemptId, receipt);
  }

  /** I19: what is painted as saved was acknowledged, to this page or to the one before it. */
  private lookAtPaint(): void {
    const { history } = this.parts;
    const { state } = this;
    if (state.closed) return;
    for (const position of positions(state)) {
      if (statusOf(state, position) !== "saved") continue;
      const seq = state.saved[position]?.seq ?? 0;
      const told =
        this.known.has(`${position} ${seq}`) ||
        history.wasAcked(this.attemptId, state.epoch, seq) ||
        seq === 0;
      history.painted.opportunities += 1;
      if (!told) history.painted.violations += 1;
    }
  }

  /**
   * After a sleep the countdown is right again with the next answer, to a second beyond half of what
   * that took on its way: nobody can tell which half was the longer.
   */
  private checkClock(remainingMs: number | null, asked: number): void {
    if (this.woken === null || asked < this.woken || remainingMs === null || this.over) return;
    this.woken = null;
    const wrongBy = Math.abs(this.remainingMs - remainingMs);
    const onItsWay = performance.now() - asked;
    this.parts.history.judge("countdown_right_after_sleep", wrongBy <= 1_000 + onItsWay / 2);
  }
}

const readers = { save: readSaveReply, submit: readSubmitReply, refresh: readStatusReply } as const;

function requestOf(effect: Sending): [path: string, body?: unknown] {
  if (effect.kind === "refresh") return [""];
  if (effect.kind === "save") return ["/save", { epoch: effect.epoch, items: effect.items }];
  return ["/submit", { epoch: effect.epoch, last_seq: effect.lastSeq }];
}
