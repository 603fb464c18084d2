import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { lineOf, RequestReader } from "./request-reader";

/** What becomes of one request on its way. */
export type Treatment =
  | "pass"
  /** Half of it arrives, then both lines are reset. */
  | "reset"
  /** It arrives and is answered, and the answer is lost: the line hangs. */
  | "swallow"
  /** It arrives and is answered, and the officer's side is closed first. */
  | "half_close"
  /** A portal answers in its place, with a page and status 200. */
  | "portal"
  /** It arrives, and once more later. */
  | "replay";

type Options = {
  readonly target: number;
  /** HTTP requests are told apart; without it bytes just pass. */
  readonly http: boolean;
};

/** A network between two programs of this machine that can be made as bad as wanted. */
export class FaultProxy {
  /** Chosen anew for each request. */
  treat: (line: string) => Treatment = () => "pass";
  /** Told of each request that passes. */
  seen: (line: string) => void = () => {};
  latencyMs = 0;
  /** Bytes a second in each direction; 0 for no limit. */
  bandwidth = 0;
  /** New connections are cut at once. */
  refusing = false;
  /** Nothing passes in either direction, and nothing is closed. */
  stalled = false;
  /** Milliseconds until a replayed request arrives again. */
  replayAfterMs = 400;
  private readonly lines = new Set<Line>();
  private readonly server: Server;
  readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.server = createServer({ noDelay: true }, (socket) => this.accept(socket));
  }

  async listen(): Promise<void> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Resets every line that is open. */
  cut(): void {
    for (const line of this.lines) line.reset();
  }

  /** Everything passes again. Lines that were stalled are cut: what they swallowed is lost. */
  heal(): void {
    const broken = this.stalled;
    this.treat = () => "pass";
    this.latencyMs = this.bandwidth = 0;
    this.refusing = this.stalled = false;
    if (broken) this.cut();
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private accept(socket: Socket): void {
    if (this.refusing) return void socket.resetAndDestroy();
    const line = new Line(this, socket);
    this.lines.add(line);
    socket.once("close", () => this.lines.delete(line));
  }
}

class Line {
  private readonly near: Socket;
  private readonly far: Socket;
  private readonly reader = new RequestReader();
  private readonly proxy: FaultProxy;
  private swallowing = false;

  constructor(proxy: FaultProxy, near: Socket) {
    this.proxy = proxy;
    this.near = near;
    this.far = connect({ port: proxy.options.target, host: "127.0.0.1", noDelay: true });
    for (const socket of [this.near, this.far]) socket.on("error", () => this.reset());
    near.on("data", (bytes: Buffer) => this.fromNear(bytes));
    this.far.on("data", (bytes: Buffer) => this.fromFar(bytes));
    near.on("close", () => this.far.destroy());
    this.far.on("end", () => near.end());
    this.far.on("close", () => near.destroy());
  }

  reset(): void {
    for (const socket of [this.near, this.far]) if (!socket.destroyed) socket.resetAndDestroy();
  }

  private fromNear(bytes: Buffer): void {
    if (this.proxy.stalled) return;
    if (!this.proxy.options.http) return this.pass(this.near, this.far, bytes);
    for (const request of this.reader.read(bytes)) this.request(request);
  }

  private fromFar(bytes: Buffer): void {
    if (this.proxy.stalled || this.swallowing) return;
    this.pass(this.far, this.near, bytes);
  }

  private request(request: Buffer): void {
    const line = lineOf(request);
    this.proxy.seen(line);
    switch (this.proxy.treat(line)) {
      case "pass":
        return this.pass(this.near, this.far, request);
      case "reset":
        this.far.write(request.subarray(0, request.length >> 1), () => this.reset());
        return;
      case "swallow":
        this.swallowing = true;
        return this.pass(this.near, this.far, request);
      case "half_close":
        this.near.end();
        return this.pass(this.near, this.far, request);
      case "portal":
        this.near.end(portalPage);
        return;
      case "replay":
        this.pass(this.near, this.far, request);
        setTimeout(() => replay(this.proxy.options.target, request), this.proxy.replayAfterMs);
    }
  }

  /** Hands bytes on, as late and as slowly as the network is. */
  private pass(from: Socket, to: Socket, bytes: Buffer): void {
    const { latencyMs, bandwidth } = this.proxy;
    const wait = latencyMs + (bandwidth > 0 ? (1000 * bytes.length) / bandwidth : 0);
    if (wait === 0) return void to.write(bytes);
    from.pause();
    setTimeout(() => {
      if (!to.destroyed) to.write(bytes);
      from.resume();
    }, wait);
  }
}

/** Sends a request again on a line of its own and reads its answer to nobody. */
function replay(port: number, request: Buffer): void {
  const socket = connect({ port, host: "127.0.0.1" });
  socket.on("error", () => {});
  socket.resume();
  socket.write(request);
  setTimeout(() => socket.destroy(), 5_000);
}

const page = "<!doctype html><title>Wi-Fi</title><p>Xin đăng nhập mạng.";
const portalPage =
  `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n` +
  `content-length: ${Buffer.byteLength(page)}\r\nconnection: close\r\n\r\n${page}`;
