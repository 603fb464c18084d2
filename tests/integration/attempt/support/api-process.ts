import type { AddressInfo } from "node:net";
import { connect } from "@/db/client";
import { createAccounts } from "@/server/attempt/account";
import { openAttemptApi } from "@/server/attempt/api";
import { createHttpServer } from "@/server/http-server";
import { codeKey, sessionCookie, tokenKey } from "./keys";

// The attempt API in a process of its own, to be killed. Tells its port on standard output.
const databaseUrl = process.env.DATABASE_URL ?? "";
const pages = connect(databaseUrl, { max: 1, role: "sathach_app" });
const api = await openAttemptApi({
  databaseUrl,
  pools: { save: 2, retry: 2, door: 2, general: 5 },
  keys: { attemptToken: tokenKey, candidateCode: codeKey },
  accounts: createAccounts(pages.database, sessionCookie),
  db: pages.database,
  publicOrigin: null,
  trustedProxies: { count: 0, from: [] },
  passRoom: (_request, response) => response.writeHead(502).end(),
});
const server = createHttpServer(
  undefined,
  (request, response) => void api.handle(request, response),
);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
