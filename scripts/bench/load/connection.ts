import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

export type Reply = {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  /** From sending to the last byte. */
  readonly ms: number;
};

type Waiting = { readonly resolve: (reply: Reply) => void; readonly sentAt: number };

const headEnd = Buffer.from("\r\n\r\n");
const nothing = Buffer.alloc(0);

/**
 * One kept connection, one request at a time, and no HTTP client in the way: what makes the load
 * shares the processors with what is measured, so it must cost next to nothing.
 */
export class Connection {
  private readonly place: URL;
  private socket: Socket | undefined;
  private received: Buffer = nothing;
  private waiting: Waiting | undefined;

  constructor(address: string) {
    this.place = new URL(address);
  }

  /** Sends a whole request. Status 0: the connection broke before there was an answer. */
  send(request: string | Buffer): Promise<Reply> {
    if (this.waiting) throw new Error("one request at a time");
    this.socket ??= this.open();
    const { socket } = this;
    return new Promise((resolve) => {
      this.waiting = { resolve, sentAt: performance.now() };
      socket.write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
  }

  private open(): Socket {
    const socket = connectTo(this.place).setNoDelay(true);
    socket.on("data", (chunk) => this.take(chunk));
    socket.on("error", () => {});
    socket.on("close", () => {
      // The server may close a kept connection; the next request opens another.
      this.socket = undefined;
      this.received = nothing;
      this.settle(0, "", nothing);
    });
    return socket;
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const cut = this.received.indexOf(headEnd);
    if (cut < 0) return;
    const head = this.received.toString("latin1", 0, cut);
    const body = bodyIn(head, this.received.subarray(cut + headEnd.length));
    if (body === null) return;
    this.received = nothing;
    this.settle(Number(head.slice(9, 12)), head, body);
  }

  private settle(status: number, head: string, body: Buffer): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve({ status, head, body, ms: performance.now() - waiting.sentAt });
  }
}

function connectTo({ protocol, hostname, port }: URL): Socket {
  // An address of IPv6 stands in brackets in a URL.
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol === "https:") {
    return connectTls({ host, port: Number(port || 443), servername: host });
  }
  return connect(Number(port || 80), host);
}

/** The body, or null while some of it is still to come. */
function bodyIn(head: string, rest: Buffer): Buffer | null {
  if (/transfer-encoding: *chunked/i.test(head)) return unchunked(rest);
  const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  return rest.length < length ? null : rest.subarray(0, length);
}

/** What a proxy in between sends in pieces (RFC 9112 §7.1). */
function unchunked(rest: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  for (let at = 0; ;) {
    const cut = rest.indexOf("\r\n", at);
    if (cut < 0) return null;
    const size = Number.parseInt(rest.toString("latin1", at, cut), 16);
    const end = cut + 2 + size;
    if (rest.length < end + 2) return null;
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(rest.subarray(cut + 2, end));
    at = end + 2;
  }
}
