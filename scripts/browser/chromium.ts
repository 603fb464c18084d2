import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** What a machine offers: taken as an argument, so that every kind of machine can be tried. */
export type Machine = {
  /** `CHROMIUM_PATH`. */
  readonly named: string | undefined;
  /** Where Playwright would have put its own. */
  readonly own: string;
  readonly exists: (path: string) => boolean;
  /** Installs Debian's; absent where that is not allowed. */
  readonly install?: () => void;
};

/**
 * The one that never draws windows comes first: the same engine, and a run of the browser tests takes
 * a third less of the processor with it.
 */
const system = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const remedy =
  "No Chromium for the browser tests: set CHROMIUM_PATH, run `npx playwright install chromium`, " +
  "or install your system's package (Debian: apt-get install chromium).";

/** The Chromium to test with: the one named, else Playwright's, else the system's, else Debian's. */
export function findChromium({ named, own, exists, install }: Machine): string {
  if (named) {
    if (!exists(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  const present = [own, ...system].find(exists);
  if (present) return present;
  install?.();
  const installed = system.find(exists);
  if (!installed) throw new Error(remedy);
  return installed;
}

/** The Chromium of this machine. */
export function chromiumPath(): string {
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  return findChromium({
    named: process.env.CHROMIUM_PATH,
    own: chromium.executablePath(),
    exists: existsSync,
    ...(mayInstall ? { install: installDebians } : {}),
  });
}

function installDebians() {
  const apt = (...args: string[]) =>
    execFileSync("apt-get", ["--quiet", "--yes", ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      // Standard output is for the results of the tests.
      stdio: ["ignore", process.stderr, process.stderr],
    });
  // Older Debians have no package of its own for the one without windows.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    try {
      apt("update");
      apt("install", "--no-install-recommends", name);
      return;
    } catch {
      // Said by the caller, with what to do instead.
    }
  }
}
