import { addressed } from "./address";
import { assertSameOrigin, type Exchange, sendBody } from "./exchange";
import { acknowledge, call, events, here, look, submit } from "./handlers/attempt";
import { emergencyFiles } from "./handlers/emergency-file";
import { enter } from "./handlers/enter";
import { file as answerFile } from "./handlers/file";
import { picture } from "./handlers/picture";
import { report } from "./handlers/report";
import { room } from "./handlers/room";
import { save } from "./handlers/save";
import { start, takeOver } from "./handlers/start";
import { safeBrowserFile } from "./handlers/safe-browser";
import { openSittings, rules, waiting } from "./handlers/waiting";
import openapi from "./openapi.json";
import type { Handler, Parts } from "./parts";
import { refuse } from "./refuse";
import { Refused } from "./refused";

const description: Handler = (_parts, exchange) => {
  sendBody(exchange, openapi);
  return Promise.resolve();
};

/** All paths of the API below `/api/v1/`; `:id` is a uuid, of a file its SHA-256. */
export const routes: Readonly<Record<string, Handler>> = {
  "GET openapi.json": description,
  "GET media/:id": picture,
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
  "POST attempts/:id/files": answerFile,
  "POST attempts/:id/submit": submit,
  "POST attempts/:id/call": call,
  "POST attempts/:id/acknowledge": acknowledge,
  "POST attempts/:id/here": here,
  "POST attempts/:id/report": report,
  "POST rooms/:id/emergency-files": emergencyFiles,
};

const handlers = new Map(Object.entries(routes));

/** Answers any request below `/api/v1/`, whatever happens. */
export async function answer(
  parts: Parts,
  exchange: Exchange,
  publicOrigin: string | null,
): Promise<void> {
  const { method = "", url = "" } = exchange.request;
  try {
    const { handler, id } = match(method, url);
    // Neither type can be sent by another site's form.
    const takes = handler === answerFile ? "application/octet-stream" : undefined;
    if (method === "POST") assertSameOrigin(exchange, publicOrigin, takes);
    await handler(parts, exchange, id);
  } catch (error) {
    refuse(exchange, error);
  }
}

function match(method: string, url: string): { handler: Handler; id: string } {
  const { path, id } = addressed(url);
  const handler = handlers.get(`${method} ${path}`);
  if (handler) return { handler, id };
  const known = ["GET", "POST"].some((other) => handlers.has(`${other} ${path}`));
  throw known ? new Refused(405, "method") : new Refused(404, "unknown");
}
