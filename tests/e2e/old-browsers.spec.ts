import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { transform } from "esbuild";

/** The last Chrome that runs on Windows 7; also in `.browserslistrc` and `scripts/build-exam.ts`. */
const oldest = "chrome109";

const root = join(import.meta.dirname, "..", "..");
const built = [join(root, ".next", "static"), join(root, "dist", "exam")];

/** What Chrome 109 does not have, and syntax does not show: with the version that brought it. */
const later = {
  "toSorted, toReversed, toSpliced (110)": /\.to(Sorted|Reversed|Spliced)\(/,
  "Array.fromAsync (121)": /Array\.fromAsync\(/,
  "Object.groupBy, Map.groupBy (117)": /\b(Object|Map)\.groupBy\(/,
  "Promise.try (128)": /Promise\.try\(/,
  "isWellFormed (111)": /\.(is|to)WellFormed\(/,
  "showPopover (114)": /\.(show|hide|toggle)Popover\(/,
  "scheduler.yield (129)": /scheduler\.yield\(/,
} as const;

/** Rules a browser of 2023 leaves out, so that a page that needs them falls apart. */
const laterStyles = {
  "@starting-style (117)": /@starting-style/,
  "@scope (118)": /@scope/,
  "light-dark() (123)": /light-dark\(/,
  "field-sizing (123)": /field-sizing:/,
  "subgrid (117)": /subgrid/,
  "anchor positioning (125)": /anchor\(/,
} as const;

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Lines that a compiler would have to write differently for the oldest browser. */
async function newerSyntax(code: string, loader: "js" | "css"): Promise<string[]> {
  // Property escapes came long before; which characters they know is the browser's own matter.
  const options = { loader, supported: { "regexp-unicode-property-escapes": true } } as const;
  const today = await transform(code, { ...options, target: "esnext" });
  const then = await transform(code, { ...options, target: oldest });
  const understood = new Set(then.code.split("\n"));
  return today.code.split("\n").filter((line) => !understood.has(line));
}

const found = (code: string, features: Readonly<Record<string, RegExp>>) =>
  Object.entries(features)
    .filter(([, pattern]) => pattern.test(code))
    .map(([name]) => name);

test("what browsers are given is written for Chrome 109", async () => {
  const scripts = built.flatMap((folder) => filesIn(folder, ".js"));
  const styles = built.flatMap((folder) => filesIn(folder, ".css"));
  expect(scripts.length).toBeGreaterThan(20);
  expect(styles.length).toBeGreaterThan(1);
  const wrong: string[] = [];
  for (const file of scripts) {
    const code = readFileSync(file, "utf8");
    const problems = [...(await newerSyntax(code, "js")), ...found(code, later)];
    wrong.push(...problems.map((problem) => `${file}: ${problem.slice(0, 200)}`));
  }
  for (const file of styles) {
    const code = readFileSync(file, "utf8");
    const problems = [...(await newerSyntax(code, "css")), ...found(code, laterStyles)];
    wrong.push(...problems.map((problem) => `${file}: ${problem.slice(0, 200)}`));
  }

  expect(wrong).toEqual([]);
});

test("newer syntax would be noticed", async () => {
  expect(await newerSyntax("x = /a/v; y = {}; using z = f();", "js")).not.toEqual([]);
  expect(await newerSyntax(".a { .b & { color: red } }", "css")).not.toEqual([]);
  expect(found("list.toSorted()", later)).toHaveLength(1);
});
