import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import { isWithin, type Network } from "@/lib/domain/network/network";

/** What the client sees of us, and we of it. */
export type ClientSide = {
  readonly address: string;
  readonly host: string;
  readonly scheme: "http" | "https";
};

/** Which proxies are our own. */
export type TrustedProxies = {
  /** So many stand in a row in front of us; none: nobody is believed. */
  readonly count: number;
  /** Where the nearest of them connects from. Anybody else is a client, whatever it says of itself. */
  readonly from: readonly Network[];
};

/**
 * Who asks, and at which address. What a request says of itself is believed only when it comes from
 * our own proxy, and only as far as ours stand in front, each of which added its client to the list.
 */
export function clientSide(request: IncomingMessage, { count, from }: TrustedProxies): ClientSide {
  const socket = request.socket as Partial<TLSSocket>;
  const direct: ClientSide = {
    address: plain(request.socket.remoteAddress ?? ""),
    host: request.headers.host ?? "",
    scheme: socket.encrypted ? "https" : "http",
  };
  if (count === 0 || !isWithin(from, direct.address)) return direct;
  const path = [...listed(request, "x-forwarded-for"), direct.address];
  const scheme = listed(request, "x-forwarded-proto").at(-1);
  return {
    address: plain(path[Math.max(0, path.length - 1 - count)] ?? direct.address),
    host: listed(request, "x-forwarded-host").at(-1) ?? direct.host,
    scheme: scheme === "https" || scheme === "http" ? scheme : direct.scheme,
  };
}

function listed({ headers }: IncomingMessage, name: string): string[] {
  return String(headers[name] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** An IPv4 address that arrived on an IPv6 socket, as it is usually written. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");
