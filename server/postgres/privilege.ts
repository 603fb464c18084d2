import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal";
import { copyEngine, program, type Engine } from "./engine";

type Account = { readonly uid: number; readonly gid: number };

/**
 * As whom PostgreSQL runs: as ourselves; under another account, since it refuses to be root; or as
 * root seen under another number, where no other account can reach the folders.
 */
export type Privilege =
  | { readonly kind: "self" }
  | ({ readonly kind: "account" } & Account)
  | ({ readonly kind: "mapped" } & Account);

export type Placement = { readonly engine: Engine; readonly privilege: Privilege };

/** Decides from where and as whom PostgreSQL runs, so that it reaches both its programs and `dataDir`. */
export function place(engine: Engine, dataDir: string): Placement {
  if (process.getuid?.() !== 0) return placeForSelf(engine, dataDir);
  const account = unprivilegedAccount();
  const under: Privilege = { kind: "account", ...account };
  if (reaches(account, dataDir)) {
    if (runs(engine, under)) return { engine, privilege: under };
    const copy = copyEngine(engine, dataDir);
    if (runs(copy, under)) return { engine: copy, privilege: under };
  }
  const mapped: Privilege = { kind: "mapped", ...account };
  if (runs(engine, mapped)) return { engine, privilege: mapped };
  throw new Refusal("engine_unreachable", { path: dataDir });
}

function placeForSelf(engine: Engine, dataDir: string): Placement {
  const privilege: Privilege = { kind: "self" };
  if (runs(engine, privilege)) return { engine, privilege };
  return { engine: copyEngine(engine, dataDir), privilege };
}

type Command = {
  readonly command: string;
  readonly args: readonly string[];
  readonly account: Partial<Account>;
};

/** A command line that runs `command` under `privilege`. */
export function commandUnder(
  privilege: Privilege,
  command: string,
  args: readonly string[],
): Command {
  if (privilege.kind === "self") return { command, args, account: {} };
  const { uid, gid } = privilege;
  if (privilege.kind === "account") return { command, args, account: { uid, gid } };
  const map = ["--user", `--map-user=${uid}`, `--map-group=${gid}`, "--", command];
  return { command: "unshare", args: [...map, ...args], account: {} };
}

/** Makes `folder` and all in it the property of whoever PostgreSQL runs as. */
export function handOver(folder: string, privilege: Privilege): void {
  if (privilege.kind === "self") {
    const owner = lstatSync(folder).uid;
    if (process.getuid && owner !== process.getuid())
      throw new Refusal("data_foreign", { path: folder });
    return;
  }
  const owner = privilege.kind === "account" ? privilege : { uid: 0, gid: 0 };
  if (lstatSync(folder).uid !== owner.uid) chownAll(folder, owner);
}

/** Makes an empty folder that only whoever PostgreSQL runs as may enter. */
export function makeFolderFor(folder: string, privilege: Privilege): void {
  mkdirSync(folder, { mode: 0o700 });
  if (privilege.kind === "account") chownSync(folder, privilege.uid, privilege.gid);
}

// The folder itself comes last: its owner tells whether an earlier run got to the end.
function chownAll(path: string, owner: Account) {
  if (lstatSync(path).isDirectory()) {
    for (const name of readdirSync(path)) chownAll(join(path, name), owner);
  }
  if (!lstatSync(path).isSymbolicLink()) chownSync(path, owner.uid, owner.gid);
}

// PostgreSQL looks its account up by number, so it must be one that the system knows.
function unprivilegedAccount(): Account {
  const rows = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const row = ["postgres", "nobody"]
    .map((name) => rows.find(([login]) => login === name))
    .find((found) => found !== undefined);
  return { uid: Number(row?.[2] ?? 65_534), gid: Number(row?.[3] ?? 65_534) };
}

function reaches(account: Account, folder: string): boolean {
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { cwd: "/", ...account });
  return tried.status === 0;
}

function runs(engine: Engine, privilege: Privilege): boolean {
  const postgres = program(engine, "postgres");
  const { command, args, account } = commandUnder(privilege, postgres, ["--version"]);
  const tried = spawnSync(command, args, { cwd: "/", ...account });
  return tried.status === 0;
}
