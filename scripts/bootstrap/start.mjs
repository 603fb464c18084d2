import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Installs if need be, then becomes the supervisor, in this same process. */
export async function start() {
  process.chdir(root);
  if (!(await install())) return;
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const { register } = await import("tsx/esm/api");
  register();
  const { supervise } = await import("../../server/main.ts");
  await supervise({ prepare: (stop) => ensureBuilt(root, stop) });
}

/** False when the process has to end, with the exit code set. */
async function install() {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGTERM", stop).once("SIGINT", stop).once("SIGHUP", stop);
  const done = await ensureInstalled(root, controller.signal);
  process.off("SIGTERM", stop).off("SIGINT", stop).off("SIGHUP", stop);
  if (!done) process.exitCode = controller.signal.aborted ? 0 : 1;
  return done && !controller.signal.aborted;
}
