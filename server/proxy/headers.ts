import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import type { ClientSide } from "./client-side";

/** Between two neighbours only (RFC 9110 §7.6.1). */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "upgrade",
  "expect",
]);

/** A client has no say in these: they steer the framework from inside, or name another client. */
const forged =
  /^(x-middleware-|x-invoke-|x-forwarded-|x-now-|x-vercel-|x-matched-path$|x-real-ip$|x-client-ip$|x-request-id$|true-client-ip$|cf-connecting-ip$|forwarded$)/;

/** The headers with which a client's request goes on to the pages. */
export function requestHeaders(
  headers: IncomingHttpHeaders,
  { address, host, scheme }: ClientSide,
): OutgoingHttpHeaders {
  const named = listedIn(headers.connection);
  const kept = Object.entries(headers).filter(
    ([name]) => !hopByHop.has(name) && !named.has(name) && !forged.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    host,
    "x-request-id": randomUUID(),
    "x-forwarded-for": address,
    "x-forwarded-host": host,
    "x-forwarded-proto": scheme,
  };
}

/** The headers with which an answer of the pages goes back, as a flat list of names and values. */
export function answerHeaders(raw: readonly string[], connection: string | undefined): string[] {
  const named = listedIn(connection);
  const kept: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const [name = "", value = ""] = [raw[i], raw[i + 1]];
    const key = name.toLowerCase();
    if (hopByHop.has(key) || named.has(key) || key === "transfer-encoding") continue;
    if (key === "x-powered-by") continue;
    kept.push(name, value);
  }
  return kept;
}

const listedIn = (connection = "") =>
  new Set(connection.split(",").map((name) => name.trim().toLowerCase()));
