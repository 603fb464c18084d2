import { runNode, tool } from "./run";
import { check, type Stage } from "./stage";

const node = (name: string, ...args: string[]) => check(name, () => runNode(args));
const typescript = (name: string, script: string) => node(name, "--import", "tsx", script);

/** All that is checked without a database or a browser. */
export const staticStages: readonly Stage[] = [
  node("format", tool("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."),
  // Types of routes are made by Next; both the next two read them.
  check("types", async () => {
    const made = await runNode([tool("next/dist/bin/next"), "typegen"]);
    if (made.code !== 0) return made;
    return runNode([tool("typescript/bin/tsc"), "--noEmit", "-p", "."]);
  }),
  node("lint", tool("eslint/bin/eslint.js"), "--max-warnings", "0", "."),
  typescript("boundaries", "scripts/check-boundaries.ts"),
  node("dead code", tool("knip/bin/knip.js")),
  typescript("structure", "scripts/check-structure.ts"),
];
