import type { Effect } from "@/lib/domain/attempt/client/effect";
import {
  type Answer,
  type Reply,
  readStatusReply,
  readSubmitReply,
} from "@/lib/domain/attempt/client/wire";
import type { ClientParts } from "./client-parts";
import type { ReferenceServer } from "./reference-server";
import type { Place } from "./simulated-disk";

type Asking = Extract<Effect, { kind: "save" | "submit" | "refresh" }>;

/** A page that asks, and hears as long as it lives. */
type Asker = {
  readonly alive: (act: () => void) => () => void;
  readonly hear: (event: {
    readonly kind: "replied";
    readonly request: number;
    readonly epoch: number;
    readonly seqs: readonly number[];
    readonly reply: Reply;
  }) => void;
};

type Wired = Place & { readonly server: ReferenceServer; readonly parts: ClientParts };

const timeoutMs = 4_000;

/** Everything between a page and its server: it drops, delays, repeats, reorders and lies. */
export class SimulatedNetwork {
  healed = false;
  signedOut = false;
  outageUntil = 0;
  private readonly place: Wired;
  /** The share of requests that gets lost. */
  private readonly badness: number;

  constructor(place: Wired, badness: number) {
    this.place = place;
    this.badness = badness;
  }

  cut(): boolean {
    const { now, random } = this.place;
    return !this.healed && (now < this.outageUntil || random.chance(this.badness));
  }

  /** Sent as the page goes away: nobody hears an answer. */
  beacon(effect: Extract<Effect, { kind: "beacon" }>): void {
    const { now, random, agenda, server } = this.place;
    if (this.cut()) return;
    const { place } = this;
    agenda.add(now + random.between(0, 3_000), () => void server.save(effect, place.now));
  }

  request(effect: Asking, { alive, hear }: Asker): void {
    const { now, random, agenda } = this.place;
    const seqs = effect.kind === "save" ? effect.items.map(({ seq }) => seq) : [];
    const deliver = (answer: Answer, html = false) =>
      alive(() => {
        const { request, epoch } = effect;
        const reply = this.read(effect.kind, answer, { html, seqs });
        hear({ kind: "replied", request, epoch, seqs, reply });
      });
    if (this.cut()) return agenda.add(now + timeoutMs, deliver({ kind: "nothing" }));
    if (!this.healed && random.chance(0.03))
      return agenda.add(now + 50, deliver({ kind: "nothing" }, true));
    agenda.add(now + random.between(1, 400), () => this.arrive(effect, deliver));
    if (random.chance(0.1))
      agenda.add(now + random.between(1, 6_000), () => void this.serve(effect));
  }

  private arrive(effect: Asking, deliver: (answer: Answer) => () => void): void {
    const { now, random, agenda } = this.place;
    const answer = this.serve(effect);
    // Committed, and the reply lost: sometimes it turns up after the client gave up.
    if (this.cut()) {
      agenda.add(now + timeoutMs, deliver({ kind: "nothing" }));
      if (random.chance(0.5))
        agenda.add(now + timeoutMs + random.between(1, 3_000), deliver(answer));
      return;
    }
    agenda.add(now + random.between(1, 400), deliver(answer));
    if (random.chance(0.1)) agenda.add(now + random.between(500, 3_000), deliver(answer));
  }

  private serve(effect: Asking): Answer {
    const { now, random, server } = this.place;
    if (this.signedOut)
      return { kind: "json", status: 401, body: { code: "sign_in" }, retryAfterS: null };
    if (!this.healed && random.chance(0.03))
      return { kind: "json", status: 503, body: {}, retryAfterS: 1 };
    if (effect.kind === "save") return server.save(effect, now);
    if (effect.kind === "submit")
      return server.submit({ epoch: effect.epoch, last_seq: effect.lastSeq }, now);
    return server.look(now);
  }

  private read(
    kind: Asking["kind"],
    answer: Answer,
    { html, seqs }: { html: boolean; seqs: readonly number[] },
  ): Reply {
    if (kind === "save") return this.place.parts.readSaveReply(answer, html, seqs);
    return kind === "submit" ? readSubmitReply(answer) : readStatusReply(answer);
  }
}
