// To be run after each change of dependencies, see scripts/house/lock-file.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { absentPlatforms, completed, type LockFile } from "./house/lock-file";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8")) as LockFile;
const absent = absentPlatforms(lock);

for (const { name, version } of absent) console.log(`+ ${name} ${version}`);
if (absent.length > 0) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(`${absent.length} platform packages added`);
