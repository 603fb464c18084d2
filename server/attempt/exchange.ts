import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import { pageHashHeader, requestHashHeader } from "@/lib/domain/safe-browser/headers";
import type { BrowserProof } from "@/lib/domain/safe-browser/proof";
import { clientSide, type ClientSide, type TrustedProxies } from "../proxy/client-side";
import type { LargeBody } from "./large-body";
import { Refused } from "./refused";

/** One request and its answer. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly side: ClientSide;
};

export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  trustedProxies: TrustedProxies,
): Exchange {
  return { request, response, side: clientSide(request, trustedProxies) };
}

/** Names a request in the log and in what it writes. */
export const originOf = ({ side }: Exchange) => ({ id: randomUUID(), ip: side.address || null });

/** Where our pages are, as a browser sees it. */
const ownOrigin = ({ scheme, host }: ClientSide, publicOrigin: string | null) =>
  publicOrigin ?? `${scheme}://${host}`;

/** What the browser shows of itself. */
export function browserOf({ request, side }: Exchange, publicOrigin: string | null): BrowserProof {
  const header = (name: string) => String(request.headers[name] ?? "") || null;
  return {
    origin: ownOrigin(side, publicOrigin),
    path: request.url ?? "",
    requestHash: header(requestHashHeader),
    pageHash: header(pageHashHeader),
  };
}

const bodyLimit = 64 * 1024;

/**
 * Refuses a write that did not come from our own pages: another site's form or script cannot send
 * this content type with this origin.
 */
export function assertSameOrigin(
  { request, side }: Exchange,
  publicOrigin: string | null,
  takes = "application/json",
): void {
  const type = request.headers["content-type"] ?? "";
  if (type !== takes && type.split(";", 1)[0]?.trim().toLowerCase() !== takes) {
    throw new Refused(415, "content_type");
  }
  if (request.headers.origin !== ownOrigin(side, publicOrigin)) throw new Refused(403, "origin");
}

/** The body as `schema` says. Throws `Refused`: too large, not JSON, or not what is expected. */
export async function readJson<Schema extends z.ZodType>(
  { request }: Exchange,
  schema: Schema,
  limit = bodyLimit,
): Promise<z.infer<Schema>> {
  const text = await readBody(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(400, "invalid");
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refused(400, "invalid");
  return parsed.data;
}

function readBody(request: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new Refused(413, "too_large");
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(new Refused(413, "too_large"));
    });
    // One chunk is the rule.
    request.on("end", () =>
      resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? ""),
    );
    // Also when the connection ends before the body does.
    request.on("error", () => reject(new Refused(400, "invalid")));
  });
}

const fixed = {
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Names and values in turn, as the server takes them fastest. */
const fixedList = Object.entries(fixed).flat();

/** Sends JSON text, or what `headers` say that it is. */
export function sendText(
  { response }: Exchange,
  status: number,
  body: string | Buffer,
  headers?: Readonly<Record<string, string>>,
): void {
  if (response.destroyed || response.headersSent) return;
  const length = String(Buffer.byteLength(body));
  response.writeHead(
    status,
    headers === undefined
      ? [...fixedList, "Content-Length", length]
      : { ...fixed, "Content-Length": length, ...headers },
  );
  response.end(body);
}

/** Says that what was asked for is as the asker knows it. */
export function sendUnchanged(
  { response }: Exchange,
  headers: Readonly<Record<string, string>>,
): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(304, { "Cache-Control": "no-store", ...headers });
  response.end();
}

/** A file that never changes, for this browser alone: kept for the day, not for the next person. */
const pictureHeaders = {
  "Cache-Control": "private, max-age=43200, immutable",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Content-Disposition": "inline",
};

type FileOfPicture = { readonly mediaType: string; readonly bytes: Buffer };

export function sendPicture(exchange: Exchange, { mediaType, bytes }: FileOfPicture): void {
  sendText(exchange, 200, bytes, { "Content-Type": mediaType, ...pictureHeaders });
}

export function sendBody(
  exchange: Exchange,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
): void {
  sendText(exchange, 200, JSON.stringify(body), headers);
}

/** Sends a large body in the smallest form that the asker takes. */
export function sendLarge(
  exchange: Exchange,
  status: number,
  body: LargeBody,
  headers: Readonly<Record<string, string>>,
): void {
  const accepted = exchange.request.headers["accept-encoding"] ?? "";
  const { bytes, encoding } = body.forWhoAccepts(accepted);
  const varied = { ...headers, Vary: "Accept-Encoding" };
  sendText(
    exchange,
    status,
    bytes,
    encoding ? { ...varied, "Content-Encoding": encoding } : varied,
  );
}
