import type { Effect } from "@/lib/domain/attempt/client/effect";
import type { ClientEvent } from "@/lib/domain/attempt/client/event";
import type { ClientState, Row } from "@/lib/domain/attempt/client/state";
import { phaseOf } from "@/lib/domain/attempt/client/state";
import type { Answer } from "@/lib/domain/attempt/client/wire";
import { isBody, readReceipt, readTiming } from "@/lib/domain/attempt/client/wire";
import type { ClientParts } from "./client-parts";
import { checkRoom } from "./invariants";
import { Agenda, RandomSource } from "./random-source";
import { ReferenceServer } from "./reference-server";
import { SimulatedDisk } from "./simulated-disk";
import { SimulatedNetwork } from "./simulated-network";

const total = 6;
const sessionMs = 70_000;

/** One candidate, one server and everything between them, driven by one seed. */
export class SimulatedRoom {
  readonly random: RandomSource;
  readonly agenda = new Agenda();
  readonly server: ReferenceServer;
  readonly disk: SimulatedDisk;
  readonly parts: ClientParts;
  state: ClientState | null = null;
  now = 1_000_000;
  /** Another machine has taken the attempt at least once. */
  takenOver = false;
  refusedOnce = false;
  private life = 0;
  private slept = 0;
  private device = "pc-1";
  private readonly network: SimulatedNetwork;

  constructor(seed: number, parts: ClientParts) {
    this.random = new RandomSource(seed);
    this.parts = parts;
    const badness = this.random.chance(0.5) ? this.random.between(0, 0.35) : 0.05;
    this.disk = new SimulatedDisk(this, !this.random.chance(0.1));
    this.server = new ReferenceServer({
      now: this.now,
      allowanceMs: this.random.chance(0.3) ? this.random.between(20_000, 60_000) : 600_000,
      total,
      device: this.device,
    });
    this.server.namesRefused = this.random.chance(0.5);
    this.network = new SimulatedNetwork(this, badness);
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
    this.network.healed = true;
    this.network.outageUntil = 0;
    this.network.signedOut = false;
    this.server.resume(this.now);
    this.takeBackUnlessOpen();
    this.dispatch({ kind: "signed_in" });
    this.dispatch({ kind: "online" });
  }

  private outage(): void {
    this.network.outageUntil = this.now + this.random.between(1_000, 30_000);
    this.dispatch({ kind: "offline" });
    this.agenda.add(this.network.outageUntil, () => this.dispatch({ kind: "online" }));
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
    this.network.signedOut = true;
    this.agenda.add(this.now + this.random.between(1_000, 10_000), () => {
      this.network.signedOut = false;
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
    const forgot = !this.disk.durable;
    this.agenda.add(this.now + this.random.between(100, 5_000), () => this.reboot(forgot));
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
    if (this.network.healed) this.takeBackUnlessOpen();
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
      rows: [...this.disk.rows.values()],
      lastSeq: this.parts.lastSeq(this.disk.lastSeq(timing.epoch)),
      flags: [],
      storage: this.disk.durable ? "durable" : "memory",
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
        return this.disk.later(alive(() => effect.rows.forEach((row) => this.disk.delete(row))));
      case "wake":
        return this.agenda.add(
          this.now + Math.max(0, effect.at - this.monotonic()),
          alive(() => this.dispatch({ kind: "woke" })),
        );
      case "save":
      case "submit":
      case "refresh":
        return this.network.request(effect, { alive, hear: (event) => this.dispatch(event) });
      case "beacon":
        return this.network.beacon(effect);
      default:
        return;
    }
  }

  private write(alive: (act: () => void) => () => void, rows: readonly Row[]): void {
    const [first] = rows;
    if (!first) return;
    this.disk.later(
      alive(() => {
        for (const row of rows) this.disk.put(row);
        this.dispatch({
          kind: "stored",
          epoch: first.epoch,
          seqs: rows.map(({ seq }) => seq),
          durable: this.disk.durable,
        });
      }),
    );
  }

  /** Where the page stands, for messages. */
  describe(): string {
    return this.state ? phaseOf(this.state) : "no page";
  }
}
