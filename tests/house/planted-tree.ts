import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

type Files = Readonly<Record<string, string>>;

/** A folder outside the project that holds `files`, removed when the test has ended. */
export function plantedTree(files: Files): string {
  const folder = plant(files);
  onTestFinished(() => uproot(folder));
  return folder;
}

/** A folder outside the project that holds `files`, until it is uprooted. */
export function plant(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "sat-hach-planted-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export const uproot = (folder: string) => rmSync(folder, { recursive: true });

/** An installed package that exports one value. */
export function plantedPackage(name: string): Record<string, string> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: "index.js" }),
    [`node_modules/${name}/index.js`]: "exports.planted = 1;",
  };
}
