// What no other tool checks: names, leftovers, texts, the lock file, migrations.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkDocPaths } from "./house/doc-paths";
import { readFiles } from "./house/files";
import { checkLeftovers } from "./house/leftovers";
import { checkLockFile } from "./house/lock-file";
import { checkMessageKeys } from "./house/message-keys";
import { checkLanguages } from "./house/messages";
import { checkMigrations } from "./house/migrations";
import { checkMirror } from "./house/mirror";
import { checkNames } from "./house/names";
import { checkPlurals } from "./house/plurals";
import { checkReasons } from "./house/reasons";
import { root } from "./house/run";

const files = readFiles(root);

const problems = [
  ...checkNames(files),
  ...checkLeftovers(files),
  ...checkMirror(files),
  ...checkLanguages(files),
  ...checkPlurals(files),
  ...checkMessageKeys(files),
  ...checkReasons(root, files),
  ...checkDocPaths(files, (path) => existsSync(join(root, path))),
  ...checkLockFile(readFileSync(join(root, "package-lock.json"), "utf8")),
  ...(await checkMigrations()),
];

for (const problem of problems) console.log(problem);
console.log(`${files.length} files, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
