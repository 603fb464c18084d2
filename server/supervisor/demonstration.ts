import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { childEnvironment, publicAddress, type Env } from "@/lib/platform/env";
import { inUrl, ownAddress } from "../listen-addresses";
import { Refusal } from "../refusal";
import { commandPools } from "./connections";

const schema = z.object({
  accounts: z.array(z.object({ role: z.string(), login: z.string(), password: z.string() })),
  candidates: z.array(z.object({ number: z.string(), code: z.string(), address: z.string() })),
});

/** Fills the database with the demonstration world, or goes on where an earlier start was ended. */
export async function seedDemonstration(
  settings: Env,
  databaseUrl: string,
  stop: AbortSignal,
): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const scheme = settings.tls ? "https" : "http";
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(root, "scripts", "seed", "main.ts")],
    {
      cwd: root,
      env: childEnvironment({
        DATABASE_URL: databaseUrl,
        DATA_DIR: settings.dataDir,
        API_ORIGIN: `${scheme}://${inUrl(ownAddress(settings.host))}:${settings.port}`,
        POOL_APP: String(commandPools.app),
        POOL_KEYS: String(commandPools.keys),
        // It talks to ourselves on this machine, where a certificate names somebody else.
        ...(settings.tls ? { NODE_TLS_REJECT_UNAUTHORIZED: "0" } : {}),
      }),
      // Its words are progress; standard output is for what users' scripts read.
      stdio: ["ignore", process.stderr, process.stderr],
      signal: stop,
    },
  );
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Refusal("seed_failed");
}

/** The lines that tell a newcomer how to get in, from what the demonstration left in `dataDir`. */
export function demonstrationLines(settings: Env): string[] {
  const path = join(settings.dataDir, "demonstration.json");
  if (!existsSync(path)) return [];
  const { accounts, candidates } = schema.parse(JSON.parse(readFileSync(path, "utf8")));
  return [
    ...accounts.map(({ role, login, password }) => `Account: ${role} ${login} ${password}`),
    ...candidates.map(({ number, code, address }) => {
      const whole = new URL(address, publicAddress(settings)).href;
      return `Candidate: ${number} ${code} ${whole}`;
    }),
  ];
}
