import { log } from "@/lib/platform/log";
import { NotFound } from "@/lib/services/context";
import { isOutage } from "./error-code";
import { assertSameOrigin, type Exchange, sendBody, sendText } from "./exchange";
import { acknowledge, call, events, here, look, submit } from "./handlers/attempt";
import { emergencyFiles } from "./handlers/emergency-file";
import { enter } from "./handlers/enter";
import { room } from "./handlers/room";
import { save } from "./handlers/save";
import { start, takeOver } from "./handlers/start";
import { safeBrowserFile } from "./handlers/safe-browser";
import { openSittings, rules, waiting } from "./handlers/waiting";
import openapi from "./openapi.json";
import type { Handler, Parts } from "./parts";
import { comeBack, Refused } from "./refused";

const description: Handler = (_parts, exchange) => {
  sendBody(exchange, openapi);
  return Promise.resolve();
};

/** All paths of the API below `/api/v1/`; `:id` is a uuid. */
export const routes: Readonly<Record<string, Handler>> = {
  "GET openapi.json": description,
  "GET rooms/:id": room,
  "GET sittings": openSittings,
  "GET sittings/:id/me": waiting,
  "GET sittings/:id/sat-hach.seb": safeBrowserFile,
  "POST sittings/:id/enter": enter,
  "POST sittings/:id/rules": rules,
  "POST sittings/:id/start": start,
  "POST sittings/:id/take-over": takeOver,
  "GET attempts/:id": look,
  "GET attempts/:id/events": events,
  "POST attempts/:id/save": save,
  "POST attempts/:id/submit": submit,
  "POST attempts/:id/call": call,
  "POST attempts/:id/acknowledge": acknowledge,
  "POST attempts/:id/here": here,
  "POST rooms/:id/emergency-files": emergencyFiles,
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Answers any request below `/api/v1/`, whatever happens. */
export async function answer(
  parts: Parts,
  exchange: Exchange,
  publicOrigin: string | null,
): Promise<void> {
  const { method = "", url = "" } = exchange.request;
  try {
    const { handler, id } = match(method, url);
    if (method === "POST") assertSameOrigin(exchange, publicOrigin);
    await handler(parts, exchange, id);
  } catch (error) {
    sendRefusal(exchange, asRefusal(error, method));
  }
}

function match(method: string, url: string): { handler: Handler; id: string } {
  const { path, id } = pathOf(url);
  const handler = handlerOf(`${method} ${path}`);
  if (handler) return { handler, id };
  const known = ["GET", "POST"].some((other) => handlerOf(`${other} ${path}`));
  throw known ? new Refused(405, "method") : new Refused(404, "unknown");
}

const handlerOf = (route: string) => (Object.hasOwn(routes, route) ? routes[route] : undefined);

/** The path as the table of routes writes it, and the id in it, if any. */
function pathOf(url: string): { path: string; id: string } {
  const query = url.indexOf("?");
  const whole = query < 0 ? url : url.slice(0, query);
  const parts = whole.slice("/api/v1/".length).split("/");
  const id = parts[1] ?? "";
  if (parts.length > 3 || (parts.length > 1 && !uuid.test(id))) throw new Refused(404, "unknown");
  if (parts.length > 1) parts[1] = ":id";
  return { path: parts.join("/"), id };
}

function asRefusal(error: unknown, method: string): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof NotFound) return new Refused(404, "unknown");
  log.error("attempt_request_failed", error, { method });
  // The database may be away: whoever writes keeps what they have and comes back.
  return isOutage(error) ? comeBack() : new Refused(500, "internal");
}

function sendRefusal(exchange: Exchange, { status, code, extra, retryAfterS }: Refused) {
  const headers = retryAfterS === null ? undefined : { "Retry-After": String(retryAfterS) };
  sendText(exchange, status, JSON.stringify({ code, ...extra }), headers);
}
