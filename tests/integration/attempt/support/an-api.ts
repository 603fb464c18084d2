import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "@/db/client";
import type { ClientHistory, SaveReference } from "@/db/queries/attempt-invariants";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { createAccounts } from "@/server/attempt/account";
import { type AttemptApi, openAttemptApi } from "@/server/attempt/api";
import { createTokens } from "@/server/attempt/tokens";
import type { TrustedProxies } from "@/server/proxy/client-side";
import { createHttpServer } from "@/server/http-server";
import { openRoomApi } from "@/server/room/api";
import type { RoomCandidate } from "./a-room";
import { codeKey, sessionCookie, tokenKey } from "./keys";

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly code?: string };
  readonly headers: Headers;
  readonly ms: number;
};

type Sending = {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is instead of JSON. */
  readonly raw?: string;
  readonly bytes?: Uint8Array | ReadableStream<Uint8Array>;
};

type FilePart = {
  readonly position?: number;
  readonly name?: string;
  readonly epoch?: number;
  readonly token?: string;
};

/** What a person chose: number of the answer, position, value. */
export type Given = readonly [seq: number, position: number, value: string | readonly string[]];

/** A client of the attempt API that remembers what it was told of its answers. */
export class Client {
  /** Where the API is; it may move when its process is replaced. */
  base: string;
  private readonly tokens = createTokens(tokenKey);
  /** What this client was told of its answers. */
  readonly history: { [Told in keyof ClientHistory]: SaveReference[] } = { acked: [], refused: [] };

  constructor(base: string) {
    this.base = base;
  }

  async get(path: string, sending: Sending = {}): Promise<Answer> {
    return this.ask("GET", path, undefined, sending);
  }

  async post(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
    return this.ask("POST", path, body, sending);
  }

  /** A token as start would give it. */
  token(attemptId: AttemptId, epoch = 1, livesMs = 3_600_000): string {
    const expiresMs = Date.now() + livesMs;
    return this.tokens.sign({ kind: "attempt", id: attemptId, epoch, expiresMs });
  }

  async save(attemptId: AttemptId, given: readonly Given[], epoch = 1): Promise<Answer> {
    const items = given.map(([seq, position, value]) => ({ seq, position, value }));
    const token = this.token(attemptId, epoch);
    const answer = await this.post(`attempts/${attemptId}/save`, { epoch, items }, { token });
    const told = (seqs: unknown) =>
      ((seqs ?? []) as number[]).map((seq) => ({ attemptId, epoch, seq }));
    this.history.acked.push(...told(answer.body.acked));
    this.history.refused.push(...told(answer.body.kept));
    return answer;
  }

  /** Sends a file for a question; its answer names it. */
  async sendFile(
    attemptId: AttemptId,
    { position = 1, name = "bai.pdf", epoch = 1, token = this.token(attemptId, epoch) }: FilePart,
    bytes: Uint8Array | ReadableStream<Uint8Array>,
  ): Promise<Answer> {
    const query = new URLSearchParams({ epoch: String(epoch), position: String(position), name });
    return this.ask("POST", `attempts/${attemptId}/files?${query.toString()}`, undefined, {
      token,
      headers: { "Content-Type": "application/octet-stream" },
      bytes,
    });
  }

  async submit(attemptId: AttemptId, lastSeq: number, epoch = 1): Promise<Answer> {
    const token = this.token(attemptId, epoch);
    return this.post(`attempts/${attemptId}/submit`, { epoch, last_seq: lastSeq }, { token });
  }

  async look(attemptId: AttemptId, epoch = 1): Promise<Answer> {
    return this.get(`attempts/${attemptId}`, { token: this.token(attemptId, epoch) });
  }

  /** The candidate's own token, from the door. */
  async enter(sittingId: SittingId, { number, code }: RoomCandidate): Promise<string> {
    const { status, body } = await this.post(`sittings/${sittingId}/enter`, {
      candidate_no: number,
      code,
    });
    if (status !== 200) throw new Error(`enter answered ${status} ${String(body.code)}`);
    return body.candidate_token as string;
  }

  private async ask(
    method: string,
    path: string,
    body: unknown,
    sending: Sending,
  ): Promise<Answer> {
    const begun = performance.now();
    const response = await fetch(`${this.base}/api/v1/${path}`, {
      method,
      headers: {
        ...(method === "POST" ? { Origin: this.base, "Content-Type": "application/json" } : {}),
        ...(sending.token === undefined ? {} : { Authorization: `Bearer ${sending.token}` }),
        ...sending.headers,
      },
      ...(method === "POST" ? bodyOf(body, sending) : {}),
    });
    const text = await response.text();
    const ms = performance.now() - begun;
    const answer = text === "" ? {} : (JSON.parse(text) as Answer["body"]);
    return { status: response.status, body: answer, headers: response.headers, ms };
  }
}

function bodyOf(body: unknown, { raw, bytes }: Sending): RequestInit {
  if (bytes === undefined) return { body: raw ?? JSON.stringify(body) };
  return { body: bytes as BodyInit, ...{ duplex: "half" } };
}

const noProxies: TrustedProxies = { count: 0, from: [] };

type Closable = { readonly close: () => Promise<void> };

/** The attempt API on a port of its own, and its client. */
export class Api extends Client {
  private readonly api: AttemptApi;
  private readonly server: Server;
  private readonly others: readonly Closable[];

  private constructor(api: AttemptApi, server: Server, others: readonly Closable[]) {
    super(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    this.api = api;
    this.server = server;
    this.others = others;
  }

  static async open(databaseUrl: string, trustedProxies = noProxies): Promise<Api> {
    const pages = connect(databaseUrl, { max: 2, role: "sathach_app" });
    const accounts = createAccounts(pages.database, sessionCookie);
    const rooms = openRoomApi({ databaseUrl, connections: 2, accounts });
    const api = await openAttemptApi({
      databaseUrl,
      pools: { save: 2, retry: 4, door: 3, general: 6 },
      keys: { attemptToken: tokenKey, candidateCode: codeKey },
      accounts,
      passRoom: (request, response) => void rooms.handle(request, response),
      db: pages.database,
      publicOrigin: null,
      trustedProxies,
    });
    // With the limits of the product: an idle connection is not cut off while a test goes on.
    const server = createHttpServer(undefined, (request, response) => {
      void Promise.resolve(api.handle(request, response)).then((ours) => {
        if (!ours) response.writeHead(404).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new Api(api, server, [pages, rooms]);
  }

  async close(): Promise<void> {
    await this.api.endStreams();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await Promise.all([this.api, ...this.others].map((part) => part.close()));
  }
}
