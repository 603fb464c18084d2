import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runNode } from "./run.mjs";
import { say } from "./say.mjs";

/** What each build is made from, what makes it, and where it leaves the digest of its sources. */
const builds = [
  {
    stamp: ".next/sources.sha256",
    sources: [
      ...["app", "components", "lib", "db", "i18n", "messages", "public", "proxy.ts"],
      ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
    ],
    command: ["node_modules/next/dist/bin/next", "build"],
  },
  {
    stamp: "dist/exam/sources.sha256",
    sources: [
      ...["client", "lib/domain", "messages", "scripts/build-exam.ts"],
      ...["tsconfig.json", "package-lock.json"],
    ],
    command: ["--import", "tsx", "scripts/build-exam.ts"],
  },
];

/** Everything that a build is made from, and where what it made lies. */
export const builtFrom = [...new Set(builds.flatMap(({ sources }) => sources))];
export const builtInto = [".next", "dist/exam"];

/** Builds what is not built from the sources as they are. False when that failed. */
export async function ensureBuilt(root, stop) {
  for (const { stamp, sources, command } of builds) {
    const digest = digestOf(root, sources);
    if (read(join(root, stamp)) === digest) continue;
    say("building");
    if (!(await runNode(command, { root, env: { NODE_ENV: "production" }, stop }))) {
      if (!stop.aborted) say("build_failed");
      return false;
    }
    mkdirSync(dirname(join(root, stamp)), { recursive: true });
    writeFileSync(join(root, stamp), digest);
  }
  return true;
}

/** Names and contents of all files: when they were touched says nothing after a clone. */
function digestOf(root, sources) {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesUnder(root, `${path}/${name}`));
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
