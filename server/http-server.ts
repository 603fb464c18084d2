import { readFileSync } from "node:fs";
import http, { type RequestListener, type Server } from "node:http";
import https from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import type { Env } from "@/lib/platform/env";

const limits = {
  // Longer than the usual 60 s of a proxy in front, so that the one who closes is the proxy.
  keepAliveTimeout: 65_000,
  headersTimeout: 20_000,
  // A file of ten megabytes over the line of a small office.
  requestTimeout: 600_000,
  maxHeaderSize: 16 * 1024,
};

/** A server with the product's limits, over TLS when there is a certificate. */
export function createHttpServer(tls: Env["tls"], handle: RequestListener): Server {
  if (!tls) return http.createServer(limits, handle);
  const { certFile, keyFile } = tls;
  const certificate = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  return https.createServer({ ...limits, ...certificate, minVersion: "TLSv1.2" }, handle);
}

/** Accepts nothing more, waits for what is under way, and cuts off what takes too long. */
export async function drain(servers: readonly Server[], patience: number): Promise<void> {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  // A connection whose request ends now is kept for the next one, which must not come.
  const sweep = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, 50);
  await Promise.race([Promise.all(closed), pause(patience, undefined, { ref: false })]);
  clearInterval(sweep);
  for (const server of servers) server.closeAllConnections();
}
