import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { obeySupervisor, tellSupervisor } from "@/server/supervisor/messages";

const server = createServer((request, response) => void answer(request, response));

/** Stands in for the pages: says back what reached it, slowly when asked to, or dies. */
async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.url === "/die") process.exit(3);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (request.url === "/slow") await pause(1_000);
  const bytes = Buffer.concat(chunks).length;
  response.setHeader("set-cookie", ["a=1", "b=2"]);
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ url: request.url, headers: request.headers, bytes }));
}

obeySupervisor({ stop: async () => void server.close() });
server.listen(0, "127.0.0.1", () => {
  tellSupervisor({ type: "ready", port: (server.address() as AddressInfo).port });
});
