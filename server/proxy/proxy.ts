import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { pipeline, type Duplex } from "node:stream";
import { sendJson, type Pass } from "../route-handler";
import { clientSide, type TrustedProxies } from "./client-side";
import { answerHeaders, requestHeaders } from "./headers";
import { sendRestarting } from "./restarting-page";

type Options = {
  /** The loopback port of the process that answers, or null while it restarts. */
  readonly port: () => number | null;
  readonly trustedProxies: TrustedProxies;
};

export type Proxy = {
  readonly handle: Pass;
  /** Joins a socket that was upgraded with one of the pages: for development only. */
  readonly join: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
};

/** The largest upload of the product is a file of 20 MB. */
const largestBody = 25 * 1024 * 1024;

const idleLimit = 300_000;

/** Passes requests on to another process of the product. */
export function createProxy({ port: portNow, trustedProxies }: Options): Proxy {
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 64, timeout: idleLimit });
  return {
    handle: (request, response) => {
      const port = portNow();
      if (port === null) return sendRestarting(request, response);
      if (Number(request.headers["content-length"] ?? 0) > largestBody) {
        return refuseBody(request, response);
      }
      const headers = requestHeaders(request.headers, clientSide(request, trustedProxies));
      const again = request.method === "GET" || request.method === "HEAD";
      pass({ request, response, options: { agent, headers, port }, again });
    },
    join: (request, socket, head) => joinSockets(request, socket, head, portNow()),
    close: () => agent.destroy(),
  };
}

type Passage = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: http.RequestOptions;
  /** Whether it may be sent a second time: only what changes nothing. */
  readonly again: boolean;
};

function pass(passage: Passage) {
  const { request, response, options } = passage;
  const onward = http.request({
    ...options,
    host: "127.0.0.1",
    method: request.method,
    path: request.url,
    timeout: idleLimit,
  });
  const bare = !("content-length" in request.headers || "transfer-encoding" in request.headers);
  onward.on("response", (answer) => {
    if (response.headersSent) return void answer.resume();
    const headers = answerHeaders(answer.rawHeaders, answer.headers.connection);
    response.writeHead(answer.statusCode ?? 502, headers);
    pipeline(answer, response, () => {});
  });
  onward.on("timeout", () => onward.destroy());
  onward.on("error", () => {
    if (response.headersSent || response.destroyed) return;
    // The pages may close a kept connection in the moment in which we use it again.
    if (onward.reusedSocket && passage.again) return pass({ ...passage, again: false });
    request.unpipe(onward);
    request.resume();
    sendRestarting(request, response);
  });
  response.on("close", () => onward.destroy());
  if (bare) onward.end();
  else sendBody(request, response, onward);
}

// Not a pipeline: when the pages fail, that would take the client's connection with it, and with it
// the answer that says so.
function sendBody(request: IncomingMessage, response: ServerResponse, onward: http.ClientRequest) {
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestBody || response.headersSent) return;
    refuseBody(request, response);
    onward.destroy();
  });
  request.on("error", () => onward.destroy());
  request.pipe(onward);
}

// The rest is read and dropped, within the time a request may take: a client that finds its
// connection closed while it still sends never gets to read why.
function refuseBody(request: IncomingMessage, response: ServerResponse) {
  sendJson(response, 413, { code: "too_large" });
  request.unpipe();
  request.resume();
}

function joinSockets(request: IncomingMessage, socket: Duplex, head: Buffer, port: number | null) {
  if (port === null) return void socket.destroy();
  const onward = connect(port, "127.0.0.1", () => {
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    }
    onward.write(`${lines.join("\r\n")}\r\n\r\n`);
    onward.write(head);
    pipeline(socket, onward, socket, () => {});
  });
  onward.on("error", () => socket.destroy());
  socket.on("error", () => onward.destroy());
}
