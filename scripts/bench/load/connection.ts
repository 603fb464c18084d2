import { connect, type Socket } from "node:net";

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
  private readonly port: number;
  private socket: Socket | undefined;
  private received: Buffer = nothing;
  private waiting: Waiting | undefined;

  constructor(port: number) {
    this.port = port;
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
    const socket = connect(this.port, "127.0.0.1").setNoDelay(true);
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
    const end = cut + headEnd.length + Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (this.received.length < end) return;
    const body = this.received.subarray(cut + headEnd.length, end);
    this.received = nothing;
    this.settle(Number(head.slice(9, 12)), head, body);
  }

  private settle(status: number, head: string, body: Buffer): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve({ status, head, body, ms: performance.now() - waiting.sentAt });
  }
}
