import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { env, type Env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { accountsOfPages } from "./accounts-of-pages";
import { drain } from "./http-server";
import { openRoomApi } from "./room/api";
import { roomPools } from "./supervisor/connections";
import { obeySupervisor, tellSupervisor } from "./supervisor/messages";

/** The API process has let go of its requests before this one is asked to stop. */
const patience = 5_000;

serve(env()).catch((error: unknown) => {
  log.error("rooms_failed", error);
  process.exit(1);
});

async function serve({ databaseUrl = "" }: Env) {
  const api = openRoomApi({
    databaseUrl,
    connections: roomPools.snapshots,
    accounts: accountsOfPages(),
  });
  const server = createServer((request, response) => void api.handle(request, response));
  // The API process keeps connections for longer than it waits between two requests.
  server.keepAliveTimeout = 75_000;
  obeySupervisor({
    stop: async () => {
      await drain([server], patience);
      await api.close();
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  tellSupervisor({ type: "ready", port: (server.address() as AddressInfo).port });
}
