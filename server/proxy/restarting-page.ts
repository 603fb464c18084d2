import type { IncomingMessage, ServerResponse } from "node:http";
import en from "@/messages/en/cli.json";
import vi from "@/messages/vi/cli.json";
import { sendJson } from "../route-handler";

/** Says that the pages are not there for the moment, in the way the client asked for one. */
export function sendRestarting(request: IncomingMessage, response: ServerResponse): void {
  if (!String(request.headers.accept).includes("text/html")) {
    return sendJson(response, 502, { code: "restarting" }, { "retry-after": "2" });
  }
  const english = /(^|[;\s])locale=en\b/.test(request.headers.cookie ?? "");
  const text = (english ? en : vi).proxy;
  // Only a page that was merely looked at may be asked for again unasked.
  const again = request.method === "GET" ? '<meta http-equiv="refresh" content="3">' : "";
  response.writeHead(502, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "retry-after": "2",
  });
  response.end(
    `<!doctype html><html lang="${english ? "en" : "vi"}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width">${again}` +
      `<title>${text.restarting_title}</title></head>` +
      `<body><h1>${text.restarting_title}</h1><p>${text.restarting_text}</p></body></html>`,
  );
}
