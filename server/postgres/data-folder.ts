import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createPrivateFile } from "@/lib/platform/private-file";
import { Refusal } from "../refusal";
import { engineVersion, program } from "./engine";
import { openServerLog, serverEnvironment, serverLogIn } from "./server-log";
import { commandUnder, handOver, makeFolderFor, type Placement } from "./privilege";

export type DataFolder = {
  /** The folder that PostgreSQL itself owns. */
  readonly cluster: string;
  readonly password: string;
};

/** Opens the database folder inside `dataDir`, making it if there is none. */
export async function openDataFolder(placement: Placement, dataDir: string): Promise<DataFolder> {
  const cluster = join(dataDir, "postgres");
  const made = existsSync(join(cluster, "PG_VERSION"));
  const password = passwordIn(dataDir, made);
  if (made) refuseOtherVersion(placement, cluster);
  else await make(placement, dataDir, password);
  handOver(cluster, placement.privilege);
  return { cluster, password };
}

function passwordIn(dataDir: string, made: boolean): string {
  const path = join(dataDir, "postgres-password");
  if (!made) createPrivateFile(path, randomBytes(24).toString("base64url"));
  if (!existsSync(path)) throw new Refusal("password_missing", { path });
  return readFileSync(path, "utf8").trim();
}

function refuseOtherVersion({ engine }: Placement, cluster: string) {
  const found = Number.parseInt(readFileSync(join(cluster, "PG_VERSION"), "utf8"), 10);
  const ours = engineVersion(engine);
  if (found === ours) return;
  const reason = found > ours ? "data_too_new" : "data_too_old";
  throw new Refusal(reason, { path: cluster, found, ours });
}

// Made under another name and renamed when whole, so that a kill in between leaves nothing to mend.
async function make({ engine, privilege }: Placement, dataDir: string, password: string) {
  const draft = join(dataDir, "postgres.new");
  rmSync(draft, { recursive: true, force: true });
  makeFolderFor(draft, privilege);
  const passwordFile = join(dataDir, "postgres-password.new");
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  if (privilege.kind === "account") chownSync(passwordFile, privilege.uid, privilege.gid);
  const { command, args, account } = commandUnder(privilege, program(engine, "initdb"), [
    ...["-D", draft, "-U", "postgres", `--pwfile=${passwordFile}`, "-A", "scram-sha-256"],
    ...["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...["--data-checksums", "--no-instructions"],
  ]);
  const output = openServerLog(dataDir);
  const child = spawn(command, args, {
    ...account,
    cwd: "/",
    env: serverEnvironment(),
    stdio: ["ignore", output, output],
    detached: true,
  });
  closeSync(output);
  const [code] = (await once(child, "exit")) as [number | null];
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Refusal("engine_failed", { path: serverLogIn(dataDir) });
  renameSync(draft, join(dataDir, "postgres"));
}
