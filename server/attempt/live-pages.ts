import type { ServerResponse } from "node:http";
import type { DeliverySql } from "@/db/queries/attempt-delivery";
import {
  type AddressedMessage,
  type AttemptStanding,
  selectMessage,
  selectRecentMessages,
  selectStandings,
  type SittingMessage,
} from "@/db/queries/attempt-view";
import { isOverdue } from "@/lib/domain/attempt/deadline";
import type { AttemptId, CandidateId, SittingId } from "@/lib/domain/ids";
import { log } from "@/lib/platform/log";
import { timeLeft } from "@/lib/services/attempt/opened-attempt";
import type { Job } from "../job/jobs";
import { standingBody } from "./standing";

/** A page that listens. */
type Page = {
  readonly attemptId: AttemptId;
  readonly candidateId: CandidateId;
  readonly sittingId: SittingId;
  readonly response: ServerResponse;
  told: { readonly state: string; readonly end: number | null } | null;
  /** Messages that it was told of. */
  readonly messages: Set<string>;
};

type Options = {
  readonly sql: DeliverySql;
  readonly seen: (candidate: CandidateId) => void;
  readonly overdue: (attempt: AttemptId) => void;
  readonly clockBelieved: () => boolean;
};

/** A page has one stream; a second tab or a stale connection may make it two. */
const streamsEach = 2;

const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Accel-Buffering": "no",
};

/** Server-sent events: what changed by somebody else's act reaches the page at once. */
export class LivePages {
  private readonly pages = new Set<Page>();
  private readonly changed = new Set<AttemptId>();
  private readonly options: Options;
  private subscriptions: { readonly unlisten: () => Promise<void> }[] = [];
  private looking = false;

  /** Signs of life on every stream, and a look for what a notice may have missed. */
  readonly job: Job = {
    id: "live_pages",
    everyMs: 4000,
    run: async () => {
      for (const { response } of this.pages) {
        response.write(": here\n\n");
      }
      await this.tell([...new Set([...this.pages].map(({ attemptId }) => attemptId))]);
      await this.tellRecentMessages();
      return { more: false };
    },
  };

  constructor(options: Options) {
    this.options = options;
  }

  /** Starts to hear of changes made by any process. */
  async listen(): Promise<void> {
    const { sql } = this.options;
    this.subscriptions = await Promise.all([
      sql.listen("sathach_attempt", (id) => this.note(id as AttemptId)),
      sql.listen("sathach_message", (id) => void this.tellMessage(id).catch(report)),
    ]);
  }

  /** Opens a stream: where the attempt stands, messages so far, then whatever changes. */
  join(
    standing: AttemptStanding,
    messages: readonly SittingMessage[],
    response: ServerResponse,
  ): void {
    const { attemptId, candidateId, sittingId } = standing;
    const older = [...this.pages].filter((page) => page.attemptId === attemptId);
    const surplus = Math.max(0, older.length - streamsEach + 1);
    for (const page of older.slice(0, surplus)) page.response.end();
    const page: Page = {
      attemptId,
      candidateId,
      sittingId,
      response,
      told: null,
      messages: new Set(),
    };
    this.pages.add(page);
    response.on("close", () => this.pages.delete(page));
    response.writeHead(200, streamHeaders);
    response.write("retry: 3000\n\n");
    this.tellPage(page, standing);
    for (const message of messages) sendMessage(page, message);
    this.options.seen(candidateId);
  }

  /** Ends all streams: pages ask again, of a process that stays. */
  async close(): Promise<void> {
    for (const { response } of this.pages) response.end();
    this.pages.clear();
    const subscriptions = this.subscriptions.splice(0);
    await Promise.all(subscriptions.map(({ unlisten }) => unlisten())).catch(report);
  }

  private note(id: AttemptId) {
    this.changed.add(id);
    // A whole room changes in one transaction: its notices arrive together.
    setImmediate(() => void this.lookAtChanged().catch(report));
  }

  private async lookAtChanged() {
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.changed.size > 0) {
        const listening = new Set([...this.pages].map(({ attemptId }) => attemptId));
        const ids = [...this.changed].filter((id) => listening.has(id));
        this.changed.clear();
        await this.tell(ids);
      }
    } finally {
      this.looking = false;
    }
  }

  private async tell(ids: readonly AttemptId[]) {
    const rows = await selectStandings(this.options.sql, ids);
    const standings = new Map(rows.map((row) => [row.attemptId, row]));
    for (const page of this.pages) {
      const standing = standings.get(page.attemptId);
      if (standing) this.tellPage(page, standing);
    }
  }

  private tellPage(page: Page, standing: AttemptStanding) {
    const { state, epoch, deadlineAt, remainingMs, t } = standing;
    if (isOverdue(standing, t)) {
      // Nobody is told that the time is over by a clock that may be wrong.
      if (!this.options.clockBelieved()) return;
      this.options.overdue(page.attemptId);
    }
    const before = page.told;
    page.told = { state: `${state} ${epoch}`, end: deadlineAt?.getTime() ?? remainingMs };
    const body = standingBody({ ...standing, remainingMs: timeLeft(standing) }, t);
    if (before?.state !== page.told.state) send(page, "state", body);
    else if (before.end !== page.told.end) send(page, "deadline", body);
  }

  private async tellMessage(id: string) {
    const message = await selectMessage(this.options.sql, id);
    if (message) this.pass(message);
  }

  private async tellRecentMessages() {
    const sittings = new Set([...this.pages].map(({ sittingId }) => sittingId));
    if (sittings.size === 0) return;
    const messages = await selectRecentMessages(this.options.sql, [...sittings]);
    for (const message of messages) this.pass(message);
  }

  private pass(message: AddressedMessage) {
    for (const page of this.pages) {
      const meant = message.attemptId === null || message.attemptId === page.attemptId;
      if (meant && page.sittingId === message.sittingId) sendMessage(page, message);
    }
  }
}

const report = (error: unknown) => log.error("live_pages_failed", error);

function sendMessage(page: Page, { id, kind, text, at, read }: SittingMessage) {
  if (page.messages.has(id)) return;
  page.messages.add(id);
  send(page, kind, { id, text, at: at.toISOString(), read });
}

function send({ response }: Page, event: string, body: unknown) {
  response.write(`event: ${event}\ndata: ${JSON.stringify(body)}\n\n`);
}
