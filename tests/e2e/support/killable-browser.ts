import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumPath } from "@/scripts/browser/chromium";

/** A browser with a profile on disk that can be killed like a PC that loses power, and started again. */
export async function launchKillable() {
  const profile = mkdtempSync(join(tmpdir(), "sat-hach-profile-"));
  let running: { readonly child: ChildProcess; readonly browser: Browser } | undefined;

  async function kill() {
    const { child } = running ?? {};
    running = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    // Its whole family at once, so that nobody tidies up.
    process.kill(-child.pid, "SIGKILL");
    await ended;
  }

  return {
    /** Starts the browser on the same profile; addresses are to be whole. */
    open: async (): Promise<Page> => {
      running = await launch(profile);
      const [context] = running.browser.contexts();
      if (!context) throw new Error("the browser has no window");
      return context.newPage();
    },
    kill,
    end: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launch(profile: string) {
  const child = spawn(
    chromiumPath(),
    [
      ...["--headless=new", "--no-sandbox", "--no-first-run", "--disable-gpu"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ...[`--user-data-dir=${profile}`, "--remote-debugging-port=0", "--window-size=1366,768"],
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await addressOf(child);
  return { child, browser: await chromium.connectOverCDP(address) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.on("exit", () => reject(new Error(said)));
  });
}
