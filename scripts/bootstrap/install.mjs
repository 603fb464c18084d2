import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { mendDriver } from "./mend-driver.mjs";
import { runNode } from "./run.mjs";
import { say } from "./say.mjs";

/**
 * Installs the packages of the lock file unless they are there: those the product runs on, and with
 * `development` those that check it too. False when that failed.
 */
export async function ensureInstalled(root, stop, { development = false } = {}) {
  if (isInstalled(root, development)) {
    // What was installed without running scripts was not mended.
    mendDriver(root);
    return true;
  }
  const holder = runningFrom(join(root, process.env.DATA_DIR || "data"));
  if (holder) {
    // Its packages must not be taken from under it.
    say("already_running", holder);
    return false;
  }
  say("installing");
  const done = await runNode([npmCli(), "ci", "--include=dev", "--no-audit", "--no-fund"], {
    root,
    // Set for a user's own programs, it would leave out what building needs.
    env: { NODE_ENV: "development" },
    stop,
  });
  if (!done && !stop.aborted) say("install_failed");
  return done;
}

/**
 * Whether what is needed is installed in the versions of the lock file, and still lies there: a
 * folder half copied or half deleted is installed anew instead of failing somewhere else.
 */
function isInstalled(root, development) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const present = packagesIn(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, dev, optional, peer }]) =>
      path === "" ||
      (dev && !development) ||
      optional ||
      peer ||
      (present[path]?.version === version && existsSync(join(root, path, "package.json"))),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return {};
  }
}

function npmCli() {
  const named = process.env.npm_execpath;
  if (named && /npm-cli\.[cm]?js$/.test(named) && existsSync(named)) return named;
  const beside = join(dirname(process.execPath), "..", "lib", "node_modules", "npm");
  const onWindows = join(dirname(process.execPath), "node_modules", "npm");
  return join(existsSync(beside) ? beside : onWindows, "bin", "npm-cli.js");
}

function runningFrom(dataDir) {
  try {
    const { pid, address } = JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8"));
    process.kill(pid, 0);
    return { pid, address };
  } catch {
    return undefined;
  }
}
