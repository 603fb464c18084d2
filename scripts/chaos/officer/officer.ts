import { setTimeout as pause } from "node:timers/promises";
import { answersOf, questions } from "../world/questions";
import type { Seat } from "../world/world";
import { Disk } from "./disk";
import { enter, type Opened, type Shut, start, takeOver } from "./door";
import { Page, type PageParts } from "./page";

type Ending = "submit" | "expire" | "vanish";

type Options = Omit<PageParts, "disk"> & {
  readonly seat: Seat;
  readonly allowanceS: number;
  /** Milliseconds between two answers, on average. */
  readonly paceMs: number;
  /** Nobody begins anything new any more. */
  readonly ending: () => boolean;
};

/** One person at one attempt: comes in, answers, meets misfortunes, and hands in or does not. */
export class Officer {
  readonly seat: Seat;
  page: Page | null = null;
  /** The page on the machine that was left behind; it does not know yet. */
  left: Page | null = null;
  readonly plan: Ending;
  done = false;
  private disk: Disk;
  private token: string | null = null;
  private machines = 1;
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.seat = options.seat;
    this.plan = options.dice.one(["submit", "submit", "submit", "expire", "expire", "vanish"]);
    this.disk = this.newDisk();
  }

  async run(): Promise<void> {
    if (!(await this.comeIn())) return;
    const { dice, allowanceS, paceMs } = this.options;
    const leaveAfter = performance.now() + allowanceS * 1000 * (0.4 + 0.5 * dice.fraction());
    while (!this.done && !(this.page?.over ?? false)) {
      await pause(paceMs * (0.5 + dice.fraction()));
      this.answer();
      this.leave(performance.now() > leaveAfter);
    }
    if (!this.done) await this.settle();
  }

  /** B1, B2: the browser is killed and opened again on the same machine. */
  async crash(): Promise<void> {
    if (!this.page || this.page.over) return;
    this.page.kill();
    this.page = null;
    await pause(this.options.dice.whole(100, 1_500));
    await this.open();
  }

  /** B3, B5: the attempt goes on on another machine, while the first one still sends. */
  async changeMachine(): Promise<void> {
    if (!this.page || this.page.over || this.left) return;
    this.left = this.page;
    this.page = null;
    this.machines += 1;
    this.disk = this.newDisk();
    await this.open(true);
  }

  private newDisk(): Disk {
    return new Disk(`may-${this.seat.number}-${this.machines}-${this.seat.candidateId.slice(-8)}`);
  }

  private async comeIn(): Promise<boolean> {
    const { network, ending } = this.options;
    while (!ending()) {
      this.token = await enter(network, this.seat);
      if (this.token !== null && (await this.open())) return true;
      await pause(this.options.dice.whole(100, 600));
    }
    return false;
  }

  /** Opens the page; while the network is away, again and again. */
  private async open(onAnother = false): Promise<boolean> {
    const { network, dice } = this.options;
    for (let tries = 0; tries < 200 && !this.done; tries += 1) {
      const door = { token: this.token ?? "", device: this.disk.device };
      const opened = await (onAnother
        ? takeOver(network, this.seat, door)
        : this.startOnceOrTwice(door));
      if ("attemptId" in opened) {
        this.page = new Page({ ...this.options, disk: this.disk }, opened);
        return true;
      }
      if (["not_open", "no_form", "voided"].includes(opened.code)) return false;
      await pause(dice.whole(100, 800));
    }
    return false;
  }

  /** R5: two starts at once are one. */
  private async startOnceOrTwice(door: { token: string; device: string }): Promise<Opened | Shut> {
    const { network, history, dice } = this.options;
    if (!dice.chance(0.2)) return start(network, this.seat, door);
    const [opened, same] = await Promise.all([
      start(network, this.seat, door),
      start(network, this.seat, door),
    ]);
    if ("attemptId" in same && "attemptId" in opened)
      history.judge("two_starts_are_one", sameStart(opened, same));
    return opened;
  }

  private answer(): void {
    const { dice } = this.options;
    for (const page of [this.page, this.left]) {
      const index = dice.whole(0, questions.length - 1);
      const [first = "a", ...others] = dice.shuffle(answersOf(index));
      const several = questions[index]?.interaction.type === "multiple_choice";
      const value = several ? [first, ...others.slice(0, dice.whole(0, 2))] : first;
      const cleared = dice.chance(0.05) ? (several ? [] : "") : value;
      page?.dispatch({ kind: "answered", position: index + 1, value: cleared });
    }
    if (dice.chance(0.05)) this.page?.dispatch({ kind: "hidden" });
  }

  /** Hands in, or goes away, when it is time to. */
  private leave(due: boolean): void {
    const ending = this.options.ending();
    if (due && this.plan === "vanish" && !ending) this.vanish();
    else if ((due && this.plan === "submit") || ending)
      this.page?.dispatch({ kind: "submit_pressed" });
  }

  /** The machine is switched off, and nobody ever comes back. */
  private vanish(): void {
    this.page?.kill();
    this.left?.kill();
    this.done = true;
  }

  /** Waits until the queues are empty, asks for the receipt from three tabs at once, and is done. */
  private async settle(): Promise<void> {
    for (let waited = 0; waited < 240 && !this.isQuiet(); waited += 1) {
      // A machine that was left behind learns of it when it asks.
      if (waited % 8 === 0) this.left?.dispatch({ kind: "nudged" });
      await pause(250);
    }
    const { page } = this;
    if (page?.state.closed && this.options.dice.chance(0.3))
      await Promise.all([1, 2, 3].map(() => page.submitAgain()));
    for (const page of [this.page, this.left]) if (page) this.close(page);
    this.done = true;
  }

  private close(page: Page): void {
    const { history } = this.options;
    const { epoch, nextSeq } = page.state;
    if (page.queueIsEmpty)
      history.emptied.push({ attemptId: page.attemptId, epoch, seq: 0, upTo: nextSeq - 1 });
    history.judge("queue_delivered", page.queueIsEmpty);
    page.kill();
  }

  private isQuiet(): boolean {
    return [this.page, this.left].every((page) => !page || (page.over && page.queueIsEmpty));
  }
}

function sameStart(one: Opened, other: Opened): boolean {
  return one.attemptId === other.attemptId && one.timing.epoch === other.timing.epoch;
}
