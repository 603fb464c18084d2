import type { AttemptState } from "@/lib/domain/attempt/state";
import type { Row } from "@/lib/domain/attempt/client/state";
import type { Answer } from "@/lib/domain/attempt/client/wire";
import type { ResponseValue } from "@/lib/domain/item/response";

type Stored = { epoch: number; seq: number; value: ResponseValue };
type SaveBody = { epoch: number; items: readonly Pick<Row, "seq" | "position" | "value">[] };

/** How long after the deadline this server still takes a save. */
const graceMs = 5_000;

/** One attempt as the contract describes it, in memory: what the client is measured against. */
export class ReferenceServer {
  state: AttemptState = "in_progress";
  epoch = 1;
  device: string;
  readonly events = new Map<string, Row>();
  readonly late = new Map<string, Row>();
  readonly responses = new Map<number, Stored>();
  receipt: Record<string, unknown> | null = null;
  /** Whether a refusal says which answers it means. */
  namesRefused = true;
  private deadlineAt: number | null;
  private leftWhenPaused: number | null = null;
  private grantedMs = 0;
  private readonly total: number;

  constructor(setting: { now: number; allowanceMs: number; total: number; device: string }) {
    this.deadlineAt = setting.now + setting.allowanceMs;
    this.total = setting.total;
    this.device = setting.device;
  }

  /** The start call: the same device gets the same lease, another one is turned away. */
  start(device: string, now: number): Answer {
    this.touch(now);
    if (device !== this.device) return json(409, { code: "elsewhere" });
    return json(200, {
      ...this.standing(now),
      responses: this.current(),
      receipt: this.receipt ?? undefined,
    });
  }

  takeOver(device: string, now: number): Answer {
    this.touch(now);
    if (this.open()) {
      this.epoch += 1;
      this.device = device;
    }
    return json(200, {
      ...this.standing(now),
      responses: this.current(),
      receipt: this.receipt ?? undefined,
    });
  }

  save({ epoch, items }: SaveBody, now: number): Answer {
    this.touch(now);
    const refusal = this.refusal(epoch);
    const impossible = items.filter(({ value }) => value === "impossible").map(({ seq }) => seq);
    const named = this.namesRefused ? { seqs: impossible } : {};
    if (impossible.length > 0) return json(422, { code: "invalid_answer", ...named });
    const held = items.map(({ seq }) => seq).filter((seq) => this.events.has(`${epoch}:${seq}`));
    const target = refusal ? this.late : this.events;
    for (const { seq, position, value } of items) {
      const key = `${epoch}:${seq}`;
      if (target.has(key) || this.events.has(key)) continue;
      target.set(key, { epoch, seq, position, value });
      if (!refusal) this.keep(epoch, seq, { position, value });
    }
    const seqs = items.map(({ seq }) => seq);
    return refusal
      ? json(409, { code: refusal, kept: seqs, acked: held })
      : json(200, { acked: seqs, ...this.timing(now) });
  }

  submit({ epoch, last_seq }: { epoch: number; last_seq: number }, now: number): Answer {
    this.touch(now);
    if (this.receipt) return json(200, { receipt: this.receipt });
    const refusal = this.refusal(epoch);
    if (refusal) return json(409, { code: refusal, kept: [] });
    const missing = range(last_seq).filter((seq) => !this.events.has(`${epoch}:${seq}`));
    if (missing.length > 0 && this.deadlineAt !== null && now <= this.deadlineAt) {
      return json(409, { code: "missing", seqs: missing });
    }
    this.close("submitted", now);
    return json(200, { receipt: this.receipt });
  }

  look(now: number): Answer {
    this.touch(now);
    return json(200, {
      ...this.standing(now),
      responses: this.current(),
      receipt: this.receipt ?? undefined,
    });
  }

  pause(now: number): void {
    this.touch(now);
    if (this.state !== "in_progress" || this.deadlineAt === null) return;
    this.leftWhenPaused = this.deadlineAt - now;
    this.deadlineAt = null;
    this.state = "paused";
  }

  resume(now: number): void {
    if (this.state !== "paused") return;
    this.deadlineAt = now + (this.leftWhenPaused ?? 0);
    this.leftWhenPaused = null;
    this.state = "in_progress";
  }

  extend(byMs: number, now: number): void {
    this.touch(now);
    if (this.deadlineAt === null || !this.open()) return;
    this.deadlineAt += byMs;
    this.grantedMs += byMs;
  }

  open(): boolean {
    return this.state === "in_progress" || this.state === "paused";
  }

  /** Whether an answer of this number arrived at all, counted or kept. */
  has(epoch: number, seq: number): boolean {
    const key = `${epoch}:${seq}`;
    return this.events.has(key) || this.late.has(key);
  }

  private keep(
    epoch: number,
    seq: number,
    { position, value }: Pick<Row, "position" | "value">,
  ): void {
    const stored = this.responses.get(position);
    const newer = !stored || epoch > stored.epoch || (epoch === stored.epoch && seq > stored.seq);
    if (newer) this.responses.set(position, { epoch, seq, value });
  }

  private refusal(epoch: number): "closed" | "paused" | "lease_lost" | null {
    if (!this.open()) return "closed";
    if (epoch !== this.epoch) return "lease_lost";
    return this.state === "paused" ? "paused" : null;
  }

  private touch(now: number): void {
    if (
      this.state === "in_progress" &&
      this.deadlineAt !== null &&
      now > this.deadlineAt + graceMs
    ) {
      this.close("expired", now);
    }
  }

  private close(state: "submitted" | "expired", now: number): void {
    this.state = state;
    const answered = [...this.responses.values()].filter(({ value }) => value.length > 0).length;
    this.receipt = {
      number: "17",
      answered,
      total: this.total,
      digest: "ab".repeat(32),
      state,
      closed_at: new Date(now).toISOString(),
    };
  }

  private standing(now: number) {
    return { ...this.timing(now), granted_s: this.grantedMs / 1000 };
  }

  private timing(now: number) {
    return {
      epoch: this.epoch,
      state: this.state,
      server_now: new Date(now).toISOString(),
      deadline_at: this.deadlineAt === null ? null : new Date(this.deadlineAt).toISOString(),
      remaining_ms: this.leftWhenPaused ?? Math.max(0, (this.deadlineAt ?? now) - now),
    };
  }

  private current() {
    return [...this.responses].map(([position, { epoch, seq, value }]) => ({
      position,
      epoch,
      seq,
      value,
    }));
  }
}

function json(status: number, body: Record<string, unknown>): Answer {
  return {
    kind: "json",
    status,
    body: JSON.parse(JSON.stringify(body)) as unknown,
    retryAfterS: null,
  };
}

function range(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
