import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtFrom, builtInto, ensureBuilt } from "../bootstrap/build.mjs";
import { ensureInstalled } from "../bootstrap/install.mjs";

const root = join(import.meta.dirname, "..", "..");

/** Besides what the builds are made from: the server, the commands, and what people read. */
const also = ["server", "scripts", "content", "docs", "package.json", "README.md"];

/**
 * Writes an archive that needs no registry: unpack it on Linux with Node, and `npm start` finds
 * everything installed and built.
 */
async function pack() {
  const never = new AbortController().signal;
  if (!(await ensureInstalled(root, never)) || !(await ensureBuilt(root, never))) process.exit(1);
  const { version } = json(join(root, "package.json")) as { version: string };
  const name = `sat-hach-${version}-${process.platform}-${process.arch}.tar.gz`;
  const scratch = mkdtempSync(join(tmpdir(), "sat-hach-package-"));
  const excluded = join(scratch, "excluded");
  writeFileSync(excluded, [...developmentPackages(), ...leftovers].join("\n"));
  const members = [...new Set([...builtFrom, ...builtInto, ...also, "node_modules"])];
  mkdirSync(join(root, "dist"), { recursive: true });
  execFileSync("tar", [
    ...["--create", "--gzip", "--file", join(root, "dist", name), "--directory", root],
    // Names of members move into one folder; what links point to stays as it is.
    ...["--transform", "flags=rh;s,^,sat-hach/,", "--anchored", "--exclude-from", excluded],
    ...["--owner=0", "--group=0", "--numeric-owner", "--mode=u+w,a+rX"],
    ...members.filter((member) => existsSync(join(root, member))),
  ]);
  rmSync(scratch, { recursive: true });
  process.stdout.write(`${join("dist", name)}\n`);
}

const leftovers = [".next/cache", ".next/dev", "node_modules/.bin", "node_modules/.cache"];

function developmentPackages(): string[] {
  const { packages } = json(join(root, "package-lock.json")) as {
    packages: Record<string, { dev?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([, { dev }]) => dev)
    .map(([path]) => path);
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

await pack();
