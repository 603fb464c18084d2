import {
  applyChange,
  changeOf,
  type RoomChange,
  roomChanges,
} from "@/lib/domain/sitting/room-change";
import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { camelKeys } from "@/lib/domain/text/key-case";

/** How the page stands with the server. */
export type Connection =
  | { readonly kind: "live" }
  /** The server has more urgent work: answers of candidates go first. */
  | { readonly kind: "slow" }
  /** Nothing was heard since an instant of the server's clock. */
  | { readonly kind: "lost"; readonly since: number }
  | { readonly kind: "signed_out" }
  /** The room is no longer this person's. */
  | { readonly kind: "gone" };

export type RoomView = {
  readonly snapshot: RoomSnapshot;
  readonly connection: Connection;
  /** The server's clock minus this page's own, in milliseconds; null until it was read. */
  readonly offset: number | null;
};

const everyMs = 1_900;
const slowMs = 15_000;
const patienceMs = 8_000;
/** A snapshot serves everybody for a second; after that it shows what was just done. */
const afterActMs = 1_050;

type Answer = { readonly connection: Connection["kind"]; readonly nextMs: number };

/** Asks for the room again and again, and keeps the latest answer. */
export class RoomFeed {
  private current: RoomView;
  private readonly listeners = new Set<() => void>();
  private tag: string | null = null;
  private heardAt: number;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  constructor(initial: RoomSnapshot) {
    this.current = { snapshot: initial, connection: { kind: "live" }, offset: null };
    this.heardAt = initial.serverNow;
  }

  readonly view = (): RoomView => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to ask; returns how to stop. */
  start(): () => void {
    this.running = true;
    this.again(0);
    return () => {
      this.running = false;
      clearTimeout(this.timer);
    };
  }

  /** Asks soon: something was done from here. */
  readonly refresh = (): void => this.again(afterActMs);

  private again(inMs: number) {
    clearTimeout(this.timer);
    if (this.running) this.timer = setTimeout(() => void this.round(), inMs);
  }

  private async round() {
    const answer = await this.ask().catch((): Answer => ({ connection: "lost", nextMs: everyMs }));
    if (!this.running) return;
    this.failures = answer.connection === "lost" ? this.failures + 1 : 0;
    // One answer that gets lost is no lost connection.
    if (this.failures !== 1) this.settle(answer.connection);
    this.again(answer.nextMs);
  }

  private async ask(): Promise<Answer> {
    const askedAt = performance.now();
    const response = await fetch(`/api/v1/rooms/${this.current.snapshot.sitting.id}`, {
      headers: this.tag === null ? {} : { "If-None-Match": this.tag, "A-IM": roomChanges },
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    });
    const refusal = refusalOf(response);
    if (refusal) return refusal;
    const now = Number(response.headers.get("X-Server-Now"));
    if (response.status !== 304) {
      const { snapshot: shown } = this.current;
      const change = await changeIn(response, shown);
      this.tag = response.headers.get("ETag");
      const offset = this.current.offset ?? now - (askedAt + performance.now()) / 2;
      this.show({ snapshot: change ? applyChange(shown, change) : shown, offset });
    }
    this.heardAt = now;
    return { connection: "live", nextMs: everyMs };
  }

  private settle(kind: Connection["kind"]) {
    if (this.current.connection.kind === kind) return;
    this.show({ connection: kind === "lost" ? { kind, since: this.heardAt } : { kind } });
  }

  private show(changes: Partial<RoomView>) {
    this.current = { ...this.current, ...changes };
    for (const tell of this.listeners) tell();
  }
}

function refusalOf({ status, headers, ok }: Response): Answer | null {
  if (ok || status === 304) return null;
  if (status === 401 || status === 403) return { connection: "signed_out", nextMs: slowMs };
  if (status === 404) return { connection: "gone", nextMs: slowMs };
  if (status === 503 || status === 429) {
    const asked = 1000 * Number(headers.get("Retry-After") ?? 0);
    return { connection: "slow", nextMs: Math.max(slowMs, asked) };
  }
  return { connection: "lost", nextMs: everyMs };
}

/** What has changed since the snapshot that is shown; null: nothing. */
async function changeIn(response: Response, shown: RoomSnapshot): Promise<RoomChange | null> {
  const body = camelKeys(await response.json());
  const isChange = response.headers.get("IM") === roomChanges;
  return isChange ? (body as RoomChange) : changeOf(shown, body as RoomSnapshot);
}
