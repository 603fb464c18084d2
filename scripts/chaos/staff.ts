import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Connection } from "@/db/client";
import { createClockGate } from "@/lib/domain/attempt/clock-gate";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/policy/policy";
import { extendAttempt } from "@/lib/services/attempt/extend-attempt";
import { forceSubmitAttempt } from "@/lib/services/attempt/force-submit-attempt";
import { pauseAttempt } from "@/lib/services/attempt/pause-attempt";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeAttempt } from "@/lib/services/attempt/resume-attempt";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { type Context, NotFound } from "@/lib/services/context";
import type { Dice } from "./dice";
import type { History } from "./officer/history";
import type { Officer } from "./officer/officer";

type Options = {
  readonly app: Connection;
  readonly keys: Connection;
  readonly codeKey: Buffer;
  readonly people: readonly [Actor, Actor];
  readonly history: History;
  readonly dice: Dice;
};

const reason = "Diễn tập sự cố";

/** The invigilators: they act through the product's own use cases, while everything around them fails. */
export class Staff {
  private readonly options: Options;
  private readonly paused = new Set<AttemptId>();
  private readonly stopped = new Set<SittingId>();
  private readonly clock = createClockGate();
  private readonly pausing = new Map<AttemptId, { several: boolean }>();

  constructor(options: Options) {
    this.options = options;
  }

  /** Acts every now and then until told to stop; then lets everybody go on. */
  async work(officers: () => readonly Officer[], ending: () => boolean): Promise<void> {
    const { dice } = this.options;
    while (!ending()) {
      await pause(dice.whole(150, 500));
      const among = officers().filter(({ page }) => page && !page.over);
      const [officer] = dice.shuffle(among);
      if (officer?.page) void this.act(officer.page.attemptId, officer.seat.sittingId);
    }
  }

  /** Lets everybody go on who was stopped, however often it takes. */
  async releaseAll(): Promise<void> {
    for (const sittingId of this.stopped)
      await this.insist(() => resumeRoom(this.context(), { sittingId }));
    for (const attemptId of this.paused)
      await this.insist(() => resumeAttempt(this.context(), { attemptId }));
  }

  async extend(attemptId: AttemptId, extraS = 60): Promise<boolean> {
    const done = await this.did(() => extendAttempt(this.context(), { attemptId, extraS, reason }));
    if (done) this.options.history.acts.push({ act: "attempt.extend", attemptId });
    return done;
  }

  /** Stops one candidate's time for a while, and counts how long it stood for certain. */
  async pauseFor(attemptId: AttemptId, milliseconds: number): Promise<void> {
    const others = this.pausing.get(attemptId);
    if (others) others.several = true;
    const { history } = this.options;
    const jumps = history.clockJumps;
    const own = { several: others !== undefined || this.stopped.size > 0 };
    this.pausing.set(attemptId, own);
    const stopped = await this.did(() => pauseAttempt(this.context(), { attemptId, reason }));
    const since = performance.now();
    await pause(milliseconds);
    const stood = performance.now() - since;
    const went = await this.did(() => resumeAttempt(this.context(), { attemptId }));
    if (!went) this.paused.add(attemptId);
    if (this.pausing.get(attemptId) === own) this.pausing.delete(attemptId);
    // Where somebody else may have let it go on first, nothing is certain.
    if (!stopped || !went || own.several) return;
    history.noteStill(attemptId, stood, jumps);
    history.acts.push({ act: "attempt.pause", attemptId }, { act: "attempt.resume", attemptId });
  }

  private async act(attemptId: AttemptId, sittingId: SittingId): Promise<void> {
    const { dice } = this.options;
    const drawn = dice.whole(1, 100);
    if (drawn <= 60) await this.pauseFor(attemptId, dice.whole(200, 1_500));
    else if (drawn <= 75) await this.extend(attemptId);
    else if (drawn <= 85) await this.forceSubmit(attemptId);
    else if (drawn <= 90) await this.stopRoom(sittingId, dice.whole(200, 1_000));
  }

  private async forceSubmit(attemptId: AttemptId): Promise<void> {
    const done = await this.did(() => forceSubmitAttempt(this.context(), { attemptId, reason }));
    if (done) this.options.history.acts.push({ act: "attempt.force_submit", attemptId });
  }

  private async stopRoom(sittingId: SittingId, milliseconds: number): Promise<void> {
    if (this.stopped.has(sittingId)) return;
    this.stopped.add(sittingId);
    for (const other of this.pausing.values()) other.several = true;
    await pauseRoom(this.context(), { sittingId, reason }).catch(() => undefined);
    await pause(milliseconds);
    const went = await resumeRoom(this.context(), { sittingId }).catch(() => undefined);
    if (went?.ok) this.stopped.delete(sittingId);
  }

  /** Whether an act was said to be done. A database that is away says nothing. */
  private async did(work: () => Promise<{ readonly ok: boolean }>): Promise<boolean> {
    const result = await work().catch(() => undefined);
    return result?.ok ?? false;
  }

  private async insist(work: () => Promise<unknown>): Promise<void> {
    for (let tries = 0; tries < 50; tries += 1) {
      // Who has vanished with a lost server waits for nobody.
      const done = await work().catch((error: unknown) => error instanceof NotFound || undefined);
      if (done !== undefined) return;
      await pause(200);
    }
  }

  private context(): Context {
    const { app, keys, codeKey, people, dice } = this.options;
    return {
      actor: dice.one(people),
      now: new Date(),
      db: app.database,
      keys: keys.database,
      codeKey,
      examObstacle: null,
      clock: this.clock,
      request: { id: randomUUID(), ip: null },
    };
  }
}
