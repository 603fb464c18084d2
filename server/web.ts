import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import next from "next";
import { env, type Env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { drain } from "./http-server";
import { clockJob } from "./job/clock-job";
import { startJobs } from "./job/jobs";
import { obeySupervisor, tellSupervisor } from "./supervisor/messages";

/** The API process has let go of its requests before this one is asked to stop. */
const patience = 5_000;

serve(env()).catch((error: unknown) => {
  log.error("web_failed", error);
  process.exit(1);
});

async function serve(settings: Env) {
  // Here, because pages act by what this process has seen of the clock.
  const clock = startJobs([clockJob()]);
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const app = next({
    dev: settings.mode === "development",
    dir: join(import.meta.dirname, ".."),
    hostname: "127.0.0.1",
    // After an action the framework fetches the page to go to from here, sessions included: it must
    // not ask whoever listens on the usual port. Nobody knows ours before it is told below.
    port,
    httpServer: server,
  });
  obeySupervisor({
    stop: async () => {
      await Promise.all([drain([server], patience), clock.stop()]);
      await app.close();
    },
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => void handle(request, response));
  // The API process keeps connections for longer than it waits between two requests.
  server.keepAliveTimeout = 75_000;
  tellSupervisor({ type: "ready", port });
}
