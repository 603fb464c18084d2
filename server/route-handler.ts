import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request and says true, or says false when the path is not its own. */
export type RouteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean | Promise<boolean>;

/** Sees to the answer of a request, here or elsewhere. */
export type Pass = (request: IncomingMessage, response: ServerResponse) => void;

/** Sends a small answer of our own. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": bytes.length,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}
