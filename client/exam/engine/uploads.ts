import { takesAnswers } from "@/lib/domain/attempt/client/state";
import { type Answer, isBody } from "@/lib/domain/attempt/client/wire";
import { fileBytes, type FileLimits } from "@/lib/domain/item/file-answer";
import { call } from "../net/call";
import { sendFile } from "../net/send-file";
import type { Engine } from "./engine";

/** Why a file was not taken; what else the server says is `failed`. */
const refusals = ["too_large", "wrong_kind", "too_many_files", "closed", "lease_lost"] as const;
export type FileRefusal = (typeof refusals)[number] | "failed";

/** A file between its choice and the answer that names it. */
export type Upload =
  | { readonly kind: "sending"; readonly name: string; readonly share: number }
  /** Nothing goes through; it is tried again by itself. */
  | { readonly kind: "waiting"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly reason: FileRefusal };

type Job = {
  readonly position: number;
  readonly file: File;
  upload: Upload;
  tries: number;
  stop: () => void;
  /** The answer that names it, once the server has it. */
  value: string | null;
};

const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/** Files that candidates chose: sent, tried again, and made answers of when the server has them. */
export class Uploads {
  private readonly jobs = new Map<number, Job>();
  private readonly listeners = new Set<() => void>();
  private readonly engine: Engine;
  /** Positions whose file came when the test was over: kept by the server, and not counted. */
  late: readonly number[] = [];

  constructor(engine: Engine) {
    this.engine = engine;
    engine.subscribe(() => this.settleAll());
    window.addEventListener("online", () => this.retryAll());
    window.addEventListener("beforeunload", (event) => {
      if (this.pending().length > 0) event.preventDefault();
    });
  }

  at(position: number): Upload | null {
    return this.jobs.get(position)?.upload ?? null;
  }

  /** Positions whose file is still on its way. */
  pending(): number[] {
    return [...this.jobs.values()]
      .filter(({ upload }) => upload.kind !== "refused")
      .map(({ position }) => position)
      .sort((one, other) => one - other);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends a file for a question, in place of one that is still on its way. */
  choose(position: number, file: File, limits: FileLimits): void {
    this.cancel(position);
    const { name } = file;
    const job: Job = { position, file, tries: 0, stop: () => {}, value: null, upload: fresh(name) };
    this.jobs.set(position, job);
    if (file.size > fileBytes(limits)) return this.refuse(job, "too_large");
    if (file.size === 0) return this.refuse(job, "wrong_kind");
    void this.send(job);
  }

  cancel(position: number): void {
    const job = this.jobs.get(position);
    this.jobs.delete(position);
    job?.stop();
    this.tell();
  }

  retry(position: number): void {
    const job = this.jobs.get(position);
    if (job?.upload.kind !== "waiting") return;
    job.stop();
    void this.send(job);
  }

  private retryAll(): void {
    for (const position of this.jobs.keys()) this.retry(position);
  }

  private async send(job: Job): Promise<void> {
    const { attemptId, token, state } = this.engine;
    const query = new URLSearchParams({
      epoch: String(state.epoch),
      position: String(job.position),
      name: job.file.name,
    });
    job.tries += 1;
    this.show(job, fresh(job.file.name));
    const sending = sendFile({
      ...{ path: `attempts/${attemptId}/files?${query.toString()}`, file: job.file, token },
      onShare: (share) => this.show(job, { kind: "sending", name: job.file.name, share }),
    });
    job.stop = sending.stop;
    const answer = await sending.done;
    if (this.isCurrent(job)) this.take(job, answer);
  }

  private take(job: Job, answer: Answer): void {
    if (answer.kind === "json" && answer.status === 200 && isBody(answer.body)) {
      job.value = String(answer.body.value);
      return this.settle(job);
    }
    const code = answer.kind === "json" && isBody(answer.body) ? answer.body.code : null;
    if (isPassing(answer, code)) return this.later(job, answer);
    // The page learns from the server where the test stands.
    this.engine.dispatch({ kind: "nudged" });
    this.refuse(job, refusals.find((each) => each === code) ?? "failed");
  }

  private later(job: Job, answer: Answer): void {
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (job.tries - 1));
    const told = answer.kind === "json" ? (answer.retryAfterS ?? 0) * 1000 : 0;
    const timer = window.setTimeout(() => this.retry(job.position), Math.max(pause, told));
    job.stop = () => window.clearTimeout(timer);
    this.show(job, { kind: "waiting", name: job.file.name });
  }

  private settleAll(): void {
    for (const job of this.jobs.values()) if (job.value !== null) this.settle(job);
  }

  /** What the server has becomes the answer, as soon as answers are taken. */
  private settle(job: Job): void {
    const { position, value } = job;
    if (value === null) return;
    if (takesAnswers(this.engine.state)) {
      this.jobs.delete(position);
      this.engine.dispatch({ kind: "answered", position, value });
    } else if (this.engine.state.closed) {
      this.jobs.delete(position);
      void this.putAside(position, value);
    }
    this.tell();
  }

  /** It came when the test was over: the server keeps such an answer, for people to decide on. */
  private async putAside(position: number, value: string): Promise<void> {
    const { attemptId, token, state } = this.engine;
    const items = [{ seq: state.nextSeq, position, value }];
    const body = { epoch: state.epoch, items };
    await call(`attempts/${attemptId}/save`, { method: "POST", body, token });
    this.late = [...this.late, position];
    this.tell();
  }

  private refuse(job: Job, reason: FileRefusal): void {
    this.show(job, { kind: "refused", name: job.file.name, reason });
  }

  private show(job: Job, upload: Upload): void {
    if (!this.isCurrent(job)) return;
    job.upload = upload;
    this.tell();
  }

  private isCurrent(job: Job): boolean {
    return this.jobs.get(job.position) === job;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function fresh(name: string): Upload {
  return { kind: "sending", name, share: 0 };
}

function isPassing(answer: Answer, code: unknown): boolean {
  if (answer.kind === "nothing") return true;
  return code === "paused" || answer.status === 429 || answer.status >= 500;
}
