import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { appDatabase } from "@/lib/platform/database";
import { env, type Env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { secrets } from "@/lib/platform/secrets";
import { loadInstallation } from "@/lib/services/installation/load-installation";
import { accountsOfPages } from "./accounts-of-pages";
import { createAttemptApi, type AttemptApi } from "./attempt/api";
import { createEmergencyKey } from "./attempt/emergency-key";
import { createExamAssets } from "./exam-assets";
import { createHealth } from "./health/health";
import { createHttpServer, drain } from "./http-server";
import { listenAddresses, mayBeAbsent } from "./listen-addresses";
import { createProxy } from "./proxy/proxy";
import { sendJson, type Pass, type RouteHandler } from "./route-handler";
import { apiPools, type ApiPools } from "./supervisor/connections";
import { obeySupervisor, tellSupervisor, type State } from "./supervisor/messages";

/** What is under way may take this long when the product stops. */
const patience = 10_000;

serve(env()).catch((error: unknown) => {
  log.error("api_failed", error);
  process.exit(1);
});

async function serve(settings: Env) {
  const pools = apiPools(settings.apiProcesses);
  let state: State = { type: "state", web: null, rooms: null, phase: "starting" };
  let stopping = false;
  const health = createHealth({
    databaseUrl: settings.databaseUrl ?? "",
    connections: pools.health,
    isOpen: () => state.phase === "ready" && !stopping,
  });
  const { trustedProxies } = settings;
  const web = createProxy({ port: () => state.web, trustedProxies });
  const rooms = createProxy({ port: () => state.rooms, trustedProxies });
  const servers: Server[] = [];
  const attempts = openAttempts(settings, pools, rooms.handle);
  obeySupervisor({
    onState: (now) => (state = now),
    stop: async () => {
      stopping = true;
      const api = await attempts;
      // Streams would not end by themselves.
      await Promise.all([drain(servers, patience), api.endStreams()]);
      web.close();
      rooms.close();
      await Promise.all([api.close(), health.close()]);
    },
  });
  const routes = [(await attempts).handle, examPage(settings), health.handle];
  const handle = dispatch(routes, web.handle, () => stopping);
  for (const address of listenAddresses(settings.host)) {
    const server = createHttpServer(settings.tls, handle);
    if (settings.mode === "development") server.on("upgrade", web.join);
    if (await listens(server, settings.port, address)) servers.push(server);
  }
  tellSupervisor({ type: "ready", port: null });
}

/** The candidate's page: it needs nothing of the pages' process. */
function examPage({ mode }: Env): RouteHandler {
  const options = {
    directory: join(import.meta.dirname, "..", "dist", "exam"),
    installation: () => loadInstallation({ db: appDatabase().database }),
    emergencyKey: createEmergencyKey(secrets().attemptToken).publicKey,
  };
  if (mode !== "development") return createExamAssets(options);
  // Read anew every time: it is built again whenever somebody changes it.
  return (request, response) =>
    request.url?.startsWith("/thi") ? createExamAssets(options)(request, response) : false;
}

function openAttempts(settings: Env, pools: ApiPools, passRoom: Pass): Promise<AttemptApi> {
  const { attemptToken, candidateCode } = secrets();
  return createAttemptApi({
    databaseUrl: settings.databaseUrl ?? "",
    pools,
    keys: { attemptToken, candidateCode },
    accounts: accountsOfPages(),
    db: appDatabase().database,
    passRoom,
    publicOrigin: settings.publicOrigin ?? null,
    trustedProxies: settings.trustedProxies,
  });
}

function dispatch(routes: readonly RouteHandler[], otherwise: Pass, isStopping: () => boolean) {
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      for (const route of routes) {
        if (await route(request, response)) return;
      }
      otherwise(request, response);
    } catch (error) {
      log.error("request_failed", error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { code: "internal" });
    }
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    if (isStopping()) response.setHeader("connection", "close");
    // Proxies of others and misshapen clients name whole addresses.
    if (request.url?.startsWith("/")) void serve(request, response);
    else sendJson(response, 400, { code: "bad_request" });
  };
}

async function listens(server: Server, port: number, address: string): Promise<boolean> {
  try {
    server.listen(port, address);
    await once(server, "listening");
    return true;
  } catch (error) {
    if (mayBeAbsent(address, (error as NodeJS.ErrnoException).code)) return false;
    throw error;
  }
}
