import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRunFile } from "@/lib/platform/run-file";

/**
 * The folder of the product that these tests share: `data`, and in `output.log` all it has said.
 * Name one yourself in `E2E_FOLDER` to test a product that runs already.
 */
export const folderName = "E2E_FOLDER";

/** What the product told a newcomer when it was ready. */
export type Installation = {
  readonly origin: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly accounts: readonly Account[];
  readonly candidates: readonly { number: string; code: string; address: string }[];
};

export type Account = { readonly role: string; readonly login: string; readonly password: string };

export function readInstallation(folder: string): Installation {
  const dataDir = join(folder, "data");
  const run = readRunFile(dataDir);
  if (run?.databaseUrl === undefined) throw new Error(`no product runs from ${dataDir}`);
  const said = readOutput(folder);
  return {
    origin: /^Ready: (\S+)$/m.exec(said)?.[1] ?? "",
    databaseUrl: run.databaseUrl,
    dataDir,
    accounts: [...said.matchAll(/^Account: (\S+) (\S+) (\S+)$/gm)].map(
      ([, role = "", login = "", password = ""]) => ({ role, login, password }),
    ),
    candidates: [...said.matchAll(/^Candidate: (\S+) (\S+) (\S+)$/gm)].map(
      ([, number = "", code = "", address = ""]) => ({ number, code, address }),
    ),
  };
}

/** Everything the product has written, its log included. */
export function readOutput(folder: string): string {
  return readFileSync(join(folder, "output.log"), "utf8");
}

let read: Installation | undefined;

/** The installation under test, in a worker. */
export function installation(): Installation {
  read ??= readInstallation(process.env[folderName] ?? "");
  return read;
}
