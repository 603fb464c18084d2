import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type SourceFile = {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
};

/** Where a rule is broken, and what to do: one line for a person. */
export type Problem = string;

const foreign = new Set([
  ...["node_modules", "dist", "data", "coverage", "test-results", "playwright-report"],
  ...[".git", ".next"],
]);

const textual = /\.(tsx?|jsx?|mjs|cjs|json|sql|css|md|ya?ml|html)$|^\.ci\/run$/;

/** All texts of the project under `root` that people wrote, in a fixed order. */
export function readFiles(root: string, folder = ""): SourceFile[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : readFiles(root, path);
    if (!textual.test(path)) return [];
    return [{ path, text: readFileSync(join(root, path), "utf8") }];
  });
}

/** Those written in TypeScript. */
export function typescriptOf(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
}
