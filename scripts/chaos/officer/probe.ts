import { setTimeout as pause } from "node:timers/promises";
import type { ResponseValue } from "@/lib/domain/item/response";
import { type Answer, isBody } from "@/lib/domain/attempt/client/wire";
import { call } from "../net/call";
import type { Theatre } from "../theatre";
import type { Seat } from "../world/world";
import { enter, type Opened, start, takeOver } from "./door";

/** Less patient than a page: what it waits for holds up the fault that sent it. */
const timeoutMs = 3_000;

/** An officer without a page: sends exactly what a fault wants sent, when it wants. */
export class Probe {
  readonly seat: Seat;
  readonly opened: Opened;
  readonly allowanceS: number;
  private seq = 0;
  private readonly token: string;
  private readonly theatre: Theatre;

  private constructor(
    theatre: Theatre,
    given: { seat: Seat; allowanceS: number },
    token: string,
    opened: Opened,
  ) {
    this.theatre = theatre;
    this.seat = given.seat;
    this.allowanceS = given.allowanceS;
    this.token = token;
    this.opened = opened;
  }

  /** Takes a seat and starts; null when the world is too broken for that just now. */
  static async begin(theatre: Theatre, leastS: number): Promise<Probe | null> {
    const given = theatre.seat(leastS);
    for (let tries = 0; tries < 40; tries += 1) {
      const token = await enter(theatre.network, given.seat);
      if (token !== null) {
        const device = `may-tham-do-${given.seat.number}`;
        const opened = await start(theatre.network, given.seat, { token, device });
        if ("attemptId" in opened) return new Probe(theatre, given, token, opened);
      }
      await pause(200);
    }
    return null;
  }

  /** Milliseconds from the start, by our own clock, until the deadline. */
  get endsAt(): number {
    return this.opened.askedAt + (this.opened.timing.remainingMs ?? 0);
  }

  async save(value: ResponseValue = "a", token = this.opened.token): Promise<Answer> {
    const { network, history } = this.theatre;
    this.seq += 1;
    const items = [{ seq: this.seq, position: 1 + (this.seq % 6), value }];
    const { attemptId, timing } = this.opened;
    const body = { epoch: timing.epoch, items };
    const path = `attempts/${attemptId}/save`;
    const answer = await call(network, path, { method: "POST", body, token, timeoutMs });
    if (answer.kind === "nothing" || !isBody(answer.body)) return answer;
    const acked = (answer.body.acked ?? []) as number[];
    history.noteAcked(attemptId, timing.epoch, acked);
    const kept = ((answer.body.kept ?? []) as number[]).filter((seq) => !acked.includes(seq));
    history.noteRefused(attemptId, timing.epoch, kept);
    return answer;
  }

  async submit(): Promise<Answer> {
    const { network, history } = this.theatre;
    const { attemptId, timing, token } = this.opened;
    // Nothing is said to be missing: what arrived is what there is.
    const body = { epoch: timing.epoch, last_seq: 0 };
    const path = `attempts/${attemptId}/submit`;
    const answer = await call(network, path, { method: "POST", body, token, timeoutMs });
    if (answer.kind === "json" && isBody(answer.body) && isBody(answer.body.receipt))
      history.noteReceipt(attemptId, answer.body.receipt);
    return answer;
  }

  async takeOver(): Promise<void> {
    const device = `may-khac-${this.seat.number}`;
    await takeOver(this.theatre.network, this.seat, { token: this.token, device });
  }
}

export const statusOf = (answer: Answer): number => (answer.kind === "json" ? answer.status : 0);
