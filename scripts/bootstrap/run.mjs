import { spawn } from "node:child_process";

/**
 * Runs a Node program and says whether it ended well. Its words go to standard error: standard
 * output is for what users' scripts read. It is ended when `stop` aborts.
 */
export function runNode(args, { root, env = {}, stop }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", process.stderr, process.stderr],
      signal: stop,
      killSignal: "SIGTERM",
    });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}
