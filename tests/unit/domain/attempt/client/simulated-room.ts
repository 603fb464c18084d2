import type { Effect } from "@/lib/domain/attempt/client/effect";
import type { ClientEvent } from "@/lib/domain/attempt/client/event";
import { openAttempt } from "@/lib/domain/attempt/client/open";
import type { ClientState, Row } from "@/lib/domain/attempt/client/state";
import { phaseOf } from "@/lib/domain/attempt/client/state";
import { step } from "@/lib/domain/attempt/client/step";
import { statusOf } from "@/lib/domain/attempt/client/view";
import type { Answer, Reply } from "@/lib/domain/attempt/client/wire";
import {
  isBody,
  readReceipt,
  readSaveReply,
  readStatusReply,
  readSubmitReply,
  readTiming,
} from "@/lib/domain/attempt/client/wire";
import { checkRoom } from "./invariants";
import { Agenda, RandomSource } from "./random-source";
import { ReferenceServer } from "./reference-server";

/** The parts of the client that a planted fault replaces. */
export type ClientParts = {
  readonly step: typeof step;
  readonly readSaveReply: (answer: Answer, html: boolean, seqs: readonly number[]) => Reply;
  readonly statusOf: typeof statusOf;
  readonly lastSeq: (onDisk: number) => number;
  readonly open: typeof openAttempt;
};

/** The client as it is shipped. */
export const shipped: ClientParts = {
  step,
  readSaveReply: (answer) => readSaveReply(answer),
  statusOf,
  lastSeq: (onDisk) => onDisk,
  open: openAttempt,
};

const total = 6;
const timeoutMs = 4_000;
const sessionMs = 70_000;

/**
 * One candidate, one server and everything between them, driven by one seed.
 *
 * The room has a disk that takes its time and forgets what it had not finished when the machine
 * dies, and a network that drops, delays, repeats, reorders and lies.
 */
export class SimulatedRoom {
  readonly random: RandomSource;
  readonly agenda = new Agenda();
  readonly server: ReferenceServer;
  /** What the machine would still have after losing power now. */
  readonly disk = new Map<string, Row>();
  /** Every row that ever was on the disk. */
  readonly everOnDisk = new Map<string, Row>();
  readonly parts: ClientParts;
  state: ClientState | null = null;
  now = 1_000_000;
  healed = false;
  /** Another machine has taken the attempt at least once. */
  takenOver = false;
  refusedOnce = false;
  private lastSeqOnDisk = new Map<number, number>();
  private diskFreeAt = 0;
  private life = 0;
  private slept = 0;
  private device = "pc-1";
  private signedOut = false;
  private readonly badNetwork: number;
  private readonly memoryOnly: boolean;
  private outageUntil = 0;

  constructor(seed: number, parts: ClientParts) {
    this.random = new RandomSource(seed);
    this.parts = parts;
    this.badNetwork = this.random.chance(0.5) ? this.random.between(0, 0.35) : 0.05;
    this.memoryOnly = this.random.chance(0.1);
    this.server = new ReferenceServer({
      now: this.now,
      allowanceMs: this.random.chance(0.3) ? this.random.between(20_000, 60_000) : 600_000,
      total,
      device: this.device,
    });
    this.server.namesRefused = this.random.chance(0.5);
    this.boot(this.server.start(this.device, this.now), 0);
    this.plan();
  }

  /** Runs the schedule, heals everything, and runs on until nothing is left to do. */
  run(): void {
    const end = this.now + sessionMs;
    this.agenda.add(end, () => this.heal());
    for (let entry = this.agenda.take(); entry; entry = this.agenda.take()) {
      if (entry.at > end + 60_000) break;
      this.now = Math.max(this.now, entry.at);
      entry.act();
    }
  }

  dispatch(event: { kind: string } & Record<string, unknown>): void {
    if (!this.state) return;
    const stamped = {
      ...event,
      at: this.monotonic(),
      random: this.random.next(),
    } as unknown as ClientEvent;
    const { state, effects } = this.parts.step(this.state, stamped);
    this.state = state;
    for (const effect of effects) this.perform(effect);
    checkRoom(this);
  }

  /** Monotonic time of this page: it stands still while the machine sleeps. */
  monotonic(): number {
    return this.now - this.slept - 900_000;
  }

  private plan(): void {
    const start = this.now;
    for (let count = this.random.whole(5, 30); count > 0; count -= 1) {
      this.agenda.add(start + this.random.between(0, sessionMs), () => this.personAnswers());
    }
    for (let at = 1_000; at < sessionMs + 50_000; at += 5_000) {
      this.agenda.add(start + at, () => this.dispatch({ kind: "ticked" }));
    }
    for (const [probability, act] of this.misfortunes()) {
      if (this.random.chance(probability))
        this.agenda.add(start + this.random.between(500, sessionMs), act);
    }
    if (this.random.chance(0.5)) {
      this.agenda.add(start + this.random.between(20_000, sessionMs), () =>
        this.dispatch({ kind: "submit_pressed" }),
      );
    }
  }

  private misfortunes(): [number, () => void][] {
    return [
      [0.5, () => this.crash()],
      [0.25, () => this.crash()],
      [0.4, () => this.outage()],
      [0.2, () => this.sleep()],
      [0.2, () => this.takeOver()],
      [0.25, () => this.pause()],
      [0.2, () => this.server.extend(30_000, this.now)],
      [0.15, () => this.signOut()],
      [0.3, () => this.dispatch({ kind: "hidden" })],
      [0.2, () => this.dispatch({ kind: "nudged" })],
      [0.1, () => this.answer(this.random.whole(1, total), "impossible")],
    ];
  }

  private personAnswers(): void {
    const value = this.random.chance(0.1) ? "" : `option_${this.random.whole(1, 4)}`;
    this.answer(this.random.whole(1, total), value);
    if (this.random.chance(0.2)) this.dispatch({ kind: "hidden" });
    if (this.random.chance(0.03))
      this.agenda.add(this.now + this.random.between(0, 300), () => this.crash());
  }

  private answer(position: number, value: string): void {
    if (value === "impossible") this.refusedOnce = true;
    this.dispatch({ kind: "answered", position, value });
  }

  private heal(): void {
    this.healed = true;
    this.outageUntil = 0;
    this.signedOut = false;
    this.server.resume(this.now);
    this.takeBackUnlessOpen();
    this.dispatch({ kind: "signed_in" });
    this.dispatch({ kind: "online" });
  }

  private outage(): void {
    this.outageUntil = this.now + this.random.between(1_000, 30_000);
    this.dispatch({ kind: "offline" });
    this.agenda.add(this.outageUntil, () => this.dispatch({ kind: "online" }));
  }

  private sleep(): void {
    this.slept += this.random.between(1_000, 30_000);
    this.dispatch({ kind: "visible" });
  }

  private pause(): void {
    this.server.pause(this.now);
    const length = this.random.between(1_000, 15_000);
    if (this.random.chance(0.7))
      this.agenda.add(this.now + this.random.between(0, 2_000), () =>
        this.dispatch({ kind: "nudged" }),
      );
    this.agenda.add(this.now + length, () => {
      this.server.resume(this.now);
      this.dispatch({ kind: "nudged" });
    });
  }

  private signOut(): void {
    this.signedOut = true;
    this.agenda.add(this.now + this.random.between(1_000, 10_000), () => {
      this.signedOut = false;
      this.dispatch({ kind: "signed_in" });
    });
  }

  /** Another machine takes the attempt, answers, and sometimes this one takes it back. */
  private takeOver(): void {
    this.takenOver = true;
    this.server.takeOver("pc-2", this.now);
    for (let seq = 1; seq <= this.random.whole(0, 3); seq += 1) {
      const item = { seq, position: this.random.whole(1, total), value: "option_other" };
      this.server.save({ epoch: this.server.epoch, items: [item] }, this.now);
    }
    if (this.random.chance(0.5))
      this.agenda.add(this.now + this.random.between(500, 20_000), () => this.reboot(true));
  }

  private crash(): void {
    this.life += 1;
    this.state = null;
    if (this.memoryOnly) this.disk.clear();
    this.agenda.add(this.now + this.random.between(100, 5_000), () => this.reboot(this.memoryOnly));
  }

  private reboot(forced: boolean): void {
    this.life += 1;
    this.state = null;
    this.slept = this.random.between(0, 5_000);
    if (forced) {
      this.device = `pc-1-${this.life}`;
      this.takenOver = true;
      this.boot(this.server.takeOver(this.device, this.now), this.random.between(0, 500));
      return;
    }
    this.boot(this.server.start(this.device, this.now), this.random.between(0, 500));
    if (this.healed) this.takeBackUnlessOpen();
  }

  /** Turned away because another machine has the attempt: in the end the person takes it back. */
  private takeBackUnlessOpen(): void {
    this.agenda.add(this.now + 6_000, () => {
      if (!this.state) this.reboot(true);
    });
  }

  private boot(answer: Answer, roundTrip: number): void {
    if (answer.kind !== "json" || answer.status !== 200 || !isBody(answer.body)) return;
    const timing = readTiming(answer.body);
    if (!timing) return;
    const responses = answer.body.responses as {
      position: number;
      epoch: number;
      seq: number;
      value: string;
    }[];
    this.state = this.parts.open({
      total,
      timing,
      responses: this.random.chance(0.5)
        ? responses
        : responses.map(({ position, value }) => ({ position, value })),
      rows: [...this.disk.values()],
      lastSeq: this.parts.lastSeq(this.lastSeqOnDisk.get(timing.epoch) ?? 0),
      flags: [],
      storage: this.memoryOnly ? "memory" : "durable",
      receipt: readReceipt(answer.body.receipt),
      readOnly: false,
      askedAt: this.monotonic() - roundTrip,
      at: this.monotonic(),
    });
    this.dispatch({ kind: "ticked" });
  }

  private perform(effect: Effect): void {
    const { life } = this;
    const alive = (act: () => void) => () => {
      if (this.life === life) act();
    };
    switch (effect.kind) {
      case "persist":
        return this.write(alive, effect.rows);
      case "forget":
        return this.later(
          alive(() => effect.rows.forEach(({ epoch, seq }) => this.disk.delete(`${epoch}:${seq}`))),
        );
      case "wake":
        return this.agenda.add(
          this.now + Math.max(0, effect.at - this.monotonic()),
          alive(() => this.dispatch({ kind: "woke" })),
        );
      case "save":
      case "submit":
      case "refresh":
        return this.request(effect, alive);
      case "beacon":
        if (!this.cut())
          this.agenda.add(
            this.now + this.random.between(0, 3_000),
            () => void this.server.save(effect, this.now),
          );
        return;
      default:
        return;
    }
  }

  private write(alive: (act: () => void) => () => void, rows: readonly Row[]): void {
    const [first] = rows;
    if (!first) return;
    this.later(
      alive(() => {
        if (!this.memoryOnly) for (const row of rows) this.put(row);
        this.dispatch({
          kind: "stored",
          epoch: first.epoch,
          seqs: rows.map(({ seq }) => seq),
          durable: !this.memoryOnly,
        });
      }),
    );
  }

  private put(row: Row): void {
    const key = `${row.epoch}:${row.seq}`;
    this.disk.set(key, row);
    // A number the server names as missing may be filled by a repetition: the first meaning stands.
    if (!this.everOnDisk.has(key)) this.everOnDisk.set(key, row);
    this.lastSeqOnDisk.set(row.epoch, Math.max(this.lastSeqOnDisk.get(row.epoch) ?? 0, row.seq));
  }

  /** The disk does one thing after another. */
  private later(act: () => void): void {
    this.diskFreeAt = Math.max(this.diskFreeAt, this.now) + this.random.between(0, 40);
    this.agenda.add(this.diskFreeAt, act);
  }

  private cut(): boolean {
    return !this.healed && (this.now < this.outageUntil || this.random.chance(this.badNetwork));
  }

  private request(
    effect: Extract<Effect, { kind: "save" | "submit" | "refresh" }>,
    alive: (act: () => void) => () => void,
  ): void {
    const seqs = effect.kind === "save" ? effect.items.map(({ seq }) => seq) : [];
    const answered = { count: 0 };
    const deliver = (answer: Answer, html = false) =>
      alive(() => {
        answered.count += 1;
        const reply = this.read(effect.kind, answer, { html, seqs });
        this.dispatch({
          kind: "replied",
          request: effect.request,
          epoch: effect.epoch,
          seqs,
          reply,
        });
      });
    if (this.cut()) return this.agenda.add(this.now + timeoutMs, deliver({ kind: "nothing" }));
    if (!this.healed && this.random.chance(0.03))
      return this.agenda.add(this.now + 50, deliver({ kind: "nothing" }, true));
    this.agenda.add(this.now + this.random.between(1, 400), () => this.arrive(effect, deliver));
    if (this.random.chance(0.1))
      this.agenda.add(this.now + this.random.between(1, 6_000), () => void this.serve(effect));
  }

  private arrive(
    effect: Extract<Effect, { kind: "save" | "submit" | "refresh" }>,
    deliver: (answer: Answer) => () => void,
  ): void {
    const answer = this.serve(effect);
    // Committed, and the reply lost: sometimes it turns up after the client gave up.
    if (this.cut()) {
      this.agenda.add(this.now + timeoutMs, deliver({ kind: "nothing" }));
      if (this.random.chance(0.5))
        this.agenda.add(this.now + timeoutMs + this.random.between(1, 3_000), deliver(answer));
      return;
    }
    this.agenda.add(this.now + this.random.between(1, 400), deliver(answer));
    if (this.random.chance(0.1))
      this.agenda.add(this.now + this.random.between(500, 3_000), deliver(answer));
  }

  private serve(effect: Extract<Effect, { kind: "save" | "submit" | "refresh" }>): Answer {
    if (this.signedOut)
      return { kind: "json", status: 401, body: { code: "sign_in" }, retryAfterS: null };
    if (!this.healed && this.random.chance(0.03))
      return { kind: "json", status: 503, body: {}, retryAfterS: 1 };
    if (effect.kind === "save") return this.server.save(effect, this.now);
    if (effect.kind === "submit")
      return this.server.submit({ epoch: effect.epoch, last_seq: effect.lastSeq }, this.now);
    return this.server.look(this.now);
  }

  private read(
    kind: "save" | "submit" | "refresh",
    answer: Answer,
    { html, seqs }: { html: boolean; seqs: readonly number[] },
  ): Reply {
    if (kind === "save") return this.parts.readSaveReply(answer, html, seqs);
    return kind === "submit" ? readSubmitReply(answer) : readStatusReply(answer);
  }

  /** Where the page stands, for messages. */
  describe(): string {
    return this.state ? phaseOf(this.state) : "no page";
  }
}
