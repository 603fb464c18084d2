import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openAttemptApi } from "@/server/attempt/api";
import { codeKey, tokenKey } from "./keys";

// The attempt API in a process of its own, to be killed. Tells its port on standard output.
const api = await openAttemptApi({
  databaseUrl: process.env.DATABASE_URL ?? "",
  pools: { save: 2, retry: 2, general: 5 },
  keys: { attemptToken: tokenKey, candidateCode: codeKey },
  publicOrigin: null,
  trustedProxies: 0,
});
const server = createServer((request, response) => void api.handle(request, response));
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
